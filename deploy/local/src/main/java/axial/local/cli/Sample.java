package axial.local.cli;

import axial.local.sample.SampleData;
import axial.local.sample.SampleFile;
import axial.local.sample.SampleImport;
import axial.local.system.Backlog;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code axial sample}. */
@Command(
        name = "sample",
        description = "Writes the sample data as CSV files, and brings them into a running Axial with --import.",
        mixinStandardHelpOptions = true)
final class Sample implements Callable<Integer> {

    @Mixin
    private Session session = new Session("ada");

    @Parameters(paramLabel = "DIR", description = "The folder to write to.")
    private Path folder = Path.of("sample");

    @Option(names = "--start", description = "The first day of the two weeks; the next Monday by default.")
    private @Nullable LocalDate start;

    @Option(names = "--seed", description = "Another seed makes another sample.")
    private @Nullable Long seed;

    @Option(
            names = "--patients",
            description = "How many patients; ${DEFAULT-VALUE} by default.",
            defaultValue = "2400")
    private int patients = 2400;

    @Option(
            names = "--requests",
            description = "How many requests; ${DEFAULT-VALUE} by default.",
            defaultValue = "2000")
    private int requests = 2000;

    @Option(
            names = "--import",
            description = "Import the files too, in their order, and wait until every service has heard of them.")
    private boolean imported;

    @Override
    public Integer call() {
        SampleData usual = SampleData.after(LocalDate.now(Clock.systemDefaultZone()));
        if (requests > patients) {
            throw new WrongUse("Each patient has one request: --requests may be at most --patients.");
        }
        List<SampleFile> files = new SampleData(
                        start == null ? usual.start() : start, seed == null ? usual.seed() : seed, patients, requests)
                .write(folder);
        List<String> paths = files.stream().map(file -> file.path().toString()).toList();
        session.show(new ObjectMapper().valueToTree(paths), String.join(System.lineSeparator(), paths));
        if (imported) {
            bringIn(files);
        }
        return 0;
    }

    private void bringIn(List<SampleFile> files) {
        new SampleImport(session.client(), this::say).importAll(files);
        say("Waiting until the services have heard of it");
        Backlog.awaitNone(session.where().known(), "See the logs of the services.");
    }

    private void say(String words) {
        session.err().println(words);
        session.err().flush();
    }
}
