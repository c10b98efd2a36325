package axial.benchmark;

import axial.benchmark.instance.InstanceGenerator;
import axial.benchmark.instance.Size;
import axial.planning.diary.Diary;
import axial.planning.model.Facts;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds many networks in memory, one after another, as a planner replica does. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Says what a network costs in memory and how long its index takes to build.")
final class LoadCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1024.0 * 1024;
    private static final int REBUILDS = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--networks", defaultValue = "100")
    private int networks;

    @Option(names = "--size", defaultValue = "F1500")
    @SuppressWarnings("NullAway.Init")
    private Size size;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Facts warm = BookedNetwork.of(InstanceGenerator.generate(size, 0));
        for (int i = 0; i < REBUILDS; i++) {
            rebuilt(warm);
        }
        long empty = used();
        double[] rebuilds = new double[networks];
        List<Diary> diaries = new ArrayList<>();
        for (int i = 0; i < networks; i++) {
            Facts facts = BookedNetwork.of(InstanceGenerator.generate(size, i + 1));
            long begun = THREADS.getCurrentThreadCpuTime();
            diaries.add(rebuilt(facts));
            rebuilds[i] = (THREADS.getCurrentThreadCpuTime() - begun) / 1e6;
        }
        double each = (used() - empty) / MEGABYTE / networks;
        Arrays.sort(rebuilds);
        out.printf(
                "%d networks of %s: %.2f MB each with their facts; index rebuilt in %.1f ms (median), %.1f ms (worst)%n",
                networks, size, each, rebuilds[networks / 2], rebuilds[networks - 1]);
        Reference.reachabilityFence(diaries);
        return 0;
    }

    /** As after a restart: all facts at once, and the lists and days compiled. */
    private static Diary rebuilt(Facts facts) {
        Diary diary = Diary.of(facts);
        if (diary.clinics().isEmpty()) {
            throw new IllegalStateException("The network has no clinics.");
        }
        return diary;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
