package axial.local.journey;

import axial.local.client.AxialClient;
import axial.local.sample.SampleFile;
import axial.local.sample.SampleImport;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Networks of one clinic each, with an exam room, a nurse practitioner and some people who wait for a follow-up visit. They come in by the files that
 * a group uses.
 */
final class SmallNetworks {

    private static final int PATIENTS = 12;

    private final List<String> codes;
    private final LocalDate monday;
    private final List<SampleFile> files = new ArrayList<>();

    private SmallNetworks(List<String> codes, LocalDate monday) {
        this.codes = codes;
        this.monday = monday;
    }

    /** @return by the network's code the ids of the requests that wait there */
    static Map<String, List<String>> bringIn(List<String> codes, LocalDate monday) {
        SmallNetworks networks = new SmallNetworks(codes, monday);
        AxialClient admin = LocalSystem.as("ada");
        networks.write();
        new SampleImport(admin, System.out::println).importAll(networks.files);
        LocalSystem.axial().awaitNews();
        Map<String, List<String>> requests = new LinkedHashMap<>();
        codes.forEach(code -> requests.put(code, networks.requests(admin, code)));
        return requests;
    }

    private void write() {
        file(
                Service.ROOM,
                "clinics",
                "code,name,network,time_zone,latitude,longitude",
                code -> List.of(code + "-C,Clinic of " + code + "," + code + ",America/Chicago,36.1,-95.9"));
        file(
                Service.ROOM,
                "rooms",
                "code,clinic,name,kind,capabilities",
                code -> List.of(code + "-E1," + code + "-C,Exam 1,EXAM,EXAM"));
        file(
                Service.ROOM,
                "hours",
                "resource,weekday,opens,closes",
                code -> List.of(code + "-C,MONDAY,08:00,17:00", code + "-E1,MONDAY,08:00,17:00"));
        file(
                Service.PROVIDER,
                "providers",
                "code,display_name,kind,network,active",
                code -> List.of(code + "-NP,Practitioner of " + code + ",NP," + code + ",yes"));
        file(
                Service.PROVIDER,
                "credentials",
                "provider,procedure,valid_from",
                code -> List.of(code + "-NP,VISIT," + monday.minusYears(1)));
        file(
                Service.PROVIDER,
                "rosters",
                "provider,clinic,weekday,starts,ends,kind,valid_from",
                code -> List.of(code + "-NP," + code + "-C,MONDAY,08:00,17:00,MIXED," + monday.minusWeeks(1)));
        file(
                Service.BOOKING,
                "patients",
                "external_id,family_name,given_name,birth_date,town,network,drive_minutes",
                code -> each(
                        n -> code + "-P" + n + ",Number,N" + n + ",1961-04-03,Pryor," + code + "," + code + "-C=25"));
        file(
                Service.BOOKING,
                "requests",
                "external_id,patient,procedure,priority,earliest",
                code -> each(
                        n -> code + "-R" + n + "," + code + "-P" + n + ",FU_VISIT,ROUTINE," + monday.minusDays(3)));
    }

    private static List<String> each(Function<Integer, String> row) {
        return IntStream.range(0, PATIENTS).boxed().map(row).toList();
    }

    private void file(Service service, String kind, String header, Function<String, List<String>> rows) {
        String text = codes.stream().flatMap(code -> rows.apply(code).stream()).collect(Collectors.joining("\n"));
        try {
            Path folder = Files.createDirectories(Path.of("target/journeys/small-networks"));
            files.add(new SampleFile(
                    service, kind, Files.writeString(folder.resolve(kind + ".csv"), header + "\n" + text + "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> requests(AxialClient admin, String code) {
        return each(n -> {
            JsonNode found = admin.get(Service.BOOKING, "/requests?externalId=" + code + "-R" + n);
            return found.path(0).path("requestId").asText();
        });
    }
}
