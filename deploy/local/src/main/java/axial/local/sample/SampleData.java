package axial.local.sample;

import axial.local.system.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample data set.
 *
 * @param start the first of the two weeks that the requests wait for
 * @param seed the same seed gives the same files
 * @param patients how many patients
 * @param requests about how many requests; a few more come with those that must go before or after another
 */
public record SampleData(LocalDate start, long seed, int patients, int requests) {

    private static final long USUAL_SEED = 20_261_123;

    public SampleData {
        if (requests > patients) {
            throw new IllegalArgumentException("There are " + patients + " patients, too few for " + requests
                    + " requests: each patient has one. Use at least as many.");
        }
    }

    /** Two weeks of about 200 requests a day from the Monday after the given day. */
    public static SampleData after(LocalDate today) {
        return new SampleData(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), USUAL_SEED, 2400, 2000);
    }

    /** Writes the files into the folder and names them in the order in which they can be imported. */
    public List<SampleFile> write(Path folder) {
        Dice dice = new Dice(seed);
        List<SampleClinic> clinics = SampleClinic.all();
        List<SamplePatient> people = SamplePatient.some(patients, clinics, start, dice);
        List<SampleFile> files = new ArrayList<>();
        write(folder, files, Service.ROOM, ClinicSheets.of(clinics));
        write(folder, files, Service.ROOM, ResourceSheets.of(clinics));
        write(folder, files, Service.ROOM, List.of(ClinicSheets.holidays()));
        write(folder, files, Service.PROVIDER, ProviderSheets.of(start, clinics));
        var asked = new RequestSheet(start, clinics, dice, new Dice(seed + 1));
        Sheet waiting = asked.of(requests, people);
        Sheet done = new HistorySheet(start, new Dice(seed + 2)).of(asked.asked());
        write(folder, files, Service.BOOKING, List.of(SamplePatient.sheet(people), done, waiting));
        return files;
    }

    private static void write(Path folder, List<SampleFile> files, Service service, List<Sheet> sheets) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Sheet sheet : sheets) {
            files.add(new SampleFile(service, sheet.kind(), sheet.writeTo(folder, files.size() + 1)));
        }
    }
}
