package axial.benchmark;

import axial.benchmark.instance.Size;
import axial.benchmark.table.Table;
import axial.benchmark.table.Tournament;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays all against all and prints the table. */
@Command(
        name = "table",
        mixinStandardHelpOptions = true,
        description = "Prints the table of all solvers on all sizes, as Markdown.")
final class TableCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--sizes", split = ",", defaultValue = "D60,D120,W300,W600,F1500,F1900")
    @SuppressWarnings("NullAway.Init")
    private List<Size> sizes;

    @Option(names = "--solvers", split = ",", defaultValue = "axial,default-moves,timefold-default,cp-sat")
    @SuppressWarnings("NullAway.Init")
    private List<String> solvers;

    @Option(names = "--seeds", defaultValue = "5", description = "How many runs of each, with the seeds from 1 on.")
    private int seeds;

    @Option(names = "--budgets", split = ",", defaultValue = "1,2,10,30", description = "CPU seconds, rising.")
    @SuppressWarnings("NullAway.Init")
    private List<Double> budgets;

    @Option(names = "--network", defaultValue = "1", description = "Seed of the instances.")
    private long network;

    @Option(names = "--bounds", negatable = true, defaultValue = "true", fallbackValue = "true")
    private boolean bounds;

    @Override
    public Integer call() {
        Arguments.requirePositive(spec, "--seeds", seeds);
        solvers.forEach(solver -> Arguments.requireSolver(spec, solver));
        budgets.forEach(budget -> Arguments.requirePositive(spec, "--budgets", budget));
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Java %s, %s, %d processors; medians of %d seeds; scores are medium/soft%n%n",
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                seeds);
        List<Double> rising = budgets.stream().sorted().toList();
        new Tournament(sizes, solvers, seeds, rising, network, bounds).play(new Table(out, rising));
        return 0;
    }
}
