package axial.benchmark;

import axial.benchmark.format.InstanceFile;
import axial.benchmark.instance.Instance;
import axial.benchmark.instance.InstanceGenerator;
import axial.benchmark.instance.Size;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes an instance. */
@Command(name = "generate", mixinStandardHelpOptions = true, description = "Makes an instance and writes it as JSON.")
final class GenerateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--size", required = true, description = "${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init")
    private Size size;

    @Option(names = "--seed", defaultValue = "1")
    private long seed;

    @Option(
            names = "--requests",
            description = "So many instead of what the size says: ten times as many is an overload.")
    private @Nullable Integer requests;

    @Option(names = "--out", required = true, description = "The file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (requests != null) {
            Arguments.requirePositive(spec, "--requests", requests);
        }
        Instance instance = requests == null
                ? InstanceGenerator.generate(size, seed)
                : InstanceGenerator.generate(size + "x" + requests + "-" + seed, requests, size.days(), seed);
        InstanceFile.write(instance, out);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %d requests, %d sessions, written to %s%n",
                        instance.name(),
                        instance.facts().requests().size(),
                        instance.facts().sessions().size(),
                        out);
        return 0;
    }
}
