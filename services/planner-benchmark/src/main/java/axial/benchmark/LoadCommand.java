package axial.benchmark;

import axial.benchmark.instance.InstanceGenerator;
import axial.benchmark.instance.Size;
import axial.benchmark.runner.Allowance;
import java.io.PrintWriter;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Solves many networks one after another, as a planner replica does at night, and holds them all in memory. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description =
                "Solves many networks one after another, checks every plan, and says what a network costs in memory and how long its"
                        + " index takes to build.")
final class LoadCommand implements Callable<Integer> {

    /** The first plans and indexes are made while the compiler is still at work. */
    private static final int WARM_UPS = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--networks", defaultValue = "100")
    private int networks;

    @Option(names = "--size", defaultValue = "F1500")
    @SuppressWarnings("NullAway.Init")
    private Size size;

    @Option(
            names = "--cpu-seconds",
            defaultValue = "30",
            description = "To solve a network; ${DEFAULT-VALUE} by default.")
    private double cpuSeconds;

    @Option(
            names = "--moves",
            description =
                    "Stop after so many moves instead of a time: the same plans on a slow machine as on a fast one.")
    private @Nullable Long moves;

    @Override
    public Integer call() {
        Arguments.requirePositive(spec, "--networks", networks);
        Allowance allowance = Arguments.allowance(spec, cpuSeconds, moves);
        PrintWriter out = spec.commandLine().getOut();
        for (int i = 1; i <= WARM_UPS; i++) {
            warmUp(LoadedNetwork.of(
                    InstanceGenerator.generate(size, -i),
                    allowance.isOfMoves() ? allowance : Allowance.cpuSeconds(Math.max(1, cpuSeconds))));
        }
        long empty = used();
        long begun = System.nanoTime();
        List<LoadedNetwork> held = new ArrayList<>();
        for (int i = 1; i <= networks; i++) {
            held.add(LoadedNetwork.of(InstanceGenerator.generate(size, i), allowance));
            tell(i, begun);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double megabytes = (used() - empty) / (1024.0 * 1024);
        new LoadTable(held, allowance, seconds, megabytes).print(out);
        boolean sound = held.stream().allMatch(one -> one.broken() == 0);
        Reference.reachabilityFence(held);
        return sound ? 0 : 1;
    }

    /** On the error stream: the table stands alone on the other. */
    private void tell(int solved, long begun) {
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                Locale.ROOT, "%d of %d networks solved, %.0f s%n", solved, networks, (System.nanoTime() - begun) / 1e9);
        err.flush();
    }

    private static void warmUp(LoadedNetwork network) {
        if (network.placed() == 0) {
            throw new IllegalStateException("Nobody got a place.");
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
