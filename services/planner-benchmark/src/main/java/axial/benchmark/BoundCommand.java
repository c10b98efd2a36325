package axial.benchmark;

import axial.benchmark.bound.Bound;
import axial.benchmark.bound.LowerBound;
import axial.benchmark.instance.Instance;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what no plan can beat. */
@Command(
        name = "bound",
        mixinStandardHelpOptions = true,
        description = "Says what score no plan for an instance can beat.")
final class BoundCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(description = "The instance.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--undivided",
            paramLabel = "SECONDS",
            description = "Don't split requests, for at most so long: a higher bound for small instances.")
    private double undivided;

    @Override
    public Integer call() {
        Instance instance = Reading.instance(file, spec.commandLine().getErr());
        if (instance == null) {
            return 2;
        }
        Bound bound = undivided > 0 ? LowerBound.undivided(instance, undivided) : LowerBound.of(instance);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: no plan is better than 0/%d/%d (%s; %.1f CPU seconds)%n",
                        instance.name(), -bound.medium(), -bound.soft(), bound.proof(), bound.seconds());
        return 0;
    }
}
