package axial.benchmark.table;

import axial.benchmark.bound.Bound;
import axial.benchmark.bound.LowerBound;
import axial.benchmark.check.Checker;
import axial.benchmark.format.PlanFile.Score;
import axial.benchmark.instance.Instance;
import axial.benchmark.instance.InstanceGenerator;
import axial.benchmark.instance.Size;
import axial.benchmark.runner.Allowance;
import axial.benchmark.runner.Contestant;
import axial.benchmark.runner.Field;
import axial.benchmark.runner.Outcome;
import axial.benchmark.runner.UnsupportedInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who plays against whom.
 *
 * @param seeds   of the solvers, from 1 on
 * @param budgets CPU seconds, rising
 * @param network seed of the instances
 */
public record Tournament(
        List<Size> sizes, List<String> solvers, int seeds, List<Double> budgets, long network, boolean bounds) {

    /** Nobody warms up for longer, nor for longer than a run takes. */
    private static final double MOST_WARM_UP_SECONDS = 10;

    /** Short, so that what comes once in a run is seen often too. */
    private static final double WARM_UP_RUN_SECONDS = 0.2;

    public void play(Table table) {
        solvers.forEach(this::warmUp);
        for (Size size : sizes) {
            Instance instance = InstanceGenerator.generate(size, network);
            Bound bound = bounds ? LowerBound.of(instance) : null;
            if (bound != null) {
                table.bound(instance.name(), bound);
            }
            Score axial = null;
            for (String solver : solvers) {
                Score score = play(instance, solver, bound, axial, table);
                axial = solver.equals("axial") ? score : axial;
            }
        }
    }

    /** Lets the compiler see the code before the clock runs. */
    private void warmUp(String solver) {
        Instance other = InstanceGenerator.generate(Size.W300, 99);
        double left = Math.min(MOST_WARM_UP_SECONDS, longest());
        while (left > 0) {
            Outcome outcome = Field.named(solver).solve(other, Allowance.cpuSeconds(WARM_UP_RUN_SECONDS), 99);
            Checker.check(other, outcome.placements());
            left -= Math.max(WARM_UP_RUN_SECONDS, outcome.cpuSeconds());
        }
    }

    private double longest() {
        return budgets.get(budgets.size() - 1);
    }

    private @Nullable Score play(
            Instance instance, String solver, @Nullable Bound bound, @Nullable Score axial, Table table) {
        Series series = new Series();
        Contestant contestant = Field.named(solver);
        double most = longest();
        try {
            for (int seed = 1; seed <= seeds; seed++) {
                Outcome outcome = contestant.solve(instance, Allowance.cpuSeconds(most), seed);
                series.add(
                        outcome,
                        !Checker.check(instance, outcome.placements())
                                .breaches()
                                .isEmpty());
            }
        } catch (UnsupportedInstance e) {
            table.refused(instance.name(), solver, String.valueOf(e.getMessage()));
            return null;
        }
        // a solver is told to stop at the budget and needs a moment to do so
        Score best = series.medianAt(most);
        table.series(instance.name(), solver, series, bound, axial == null && solver.equals("axial") ? best : axial);
        return best;
    }
}
