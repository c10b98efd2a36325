package axial.local.cli;

import axial.local.sample.SampleData;
import axial.local.sample.SampleFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code axial sample}. */
@Command(name = "sample", description = "Writes the sample data as CSV files.", mixinStandardHelpOptions = true)
final class Sample implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

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

    @Override
    public Integer call() {
        SampleData usual = SampleData.after(LocalDate.now(Clock.systemDefaultZone()));
        if (requests > patients) {
            throw new WrongUse("Each patient has one request: --requests may be at most --patients.");
        }
        List<SampleFile> files = new SampleData(
                        start == null ? usual.start() : start, seed == null ? usual.seed() : seed, patients, requests)
                .write(folder);
        files.forEach(file -> spec.commandLine().getOut().println(file.path()));
        return 0;
    }
}
