package axial.benchmark.bound;

import axial.benchmark.bound.lagrangian.Guess;
import axial.benchmark.pooled.Pooled;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Solves the relaxation, first for the middle level, then for the soft one with the middle level held. */
final class LinearBound {

    private static final double TINY = 1e-6;
    private static final int FIRST_PER_REQUEST = 12;
    private static final int MORE_PER_REQUEST = 6;

    private final Relaxation relaxation;
    private final BitSet chosen = new BitSet();
    private final List<List<Integer>> perRequest = new ArrayList<>();
    private long medium;
    private long soft;

    /** Of the last solution, by row. */
    private double[] duals = new double[0];

    private LinearBound(Pooled pooled) {
        relaxation = new Relaxation(pooled);
        for (int i = 0; i < pooled.requests().size(); i++) {
            perRequest.add(new ArrayList<>());
        }
        for (int i = 0; i < relaxation.options.size(); i++) {
            perRequest.get(relaxation.requestOf.get(i)).add(i);
        }
        for (List<Integer> own : perRequest) {
            own.stream()
                    .sorted((a, b) -> Double.compare(
                            relaxation.options.get(a).price(),
                            relaxation.options.get(b).price()))
                    .limit(FIRST_PER_REQUEST)
                    .forEach(chosen::set);
        }
    }

    static LinearBound of(Pooled pooled) {
        LinearBound linear = new LinearBound(pooled);
        linear.medium = rounded(linear.least(Column::urgency, Double.POSITIVE_INFINITY));
        linear.soft = rounded(linear.least(Column::price, (double) linear.medium));
        return linear;
    }

    private static long rounded(double bound) {
        return (long) Math.ceil(bound - 1e-4);
    }

    Bound bound() {
        return new Bound(medium, soft, Bound.Proof.LINEAR, 0);
    }

    Guess guess() {
        return new LinearGuess(relaxation, duals);
    }

    /**
     * The soft bound without splitting requests: higher, but only small instances end in time. What is proven when the time is up counts.
     *
     * @param medium a proven bound
     * @return 0 when nothing was proven
     */
    static long undivided(Pooled pooled, long medium, double seconds) {
        LinearBound bound = new LinearBound(pooled);
        bound.chosen.set(0, bound.relaxation.options.size());
        MPSolver solver = MPSolver.createSolver("SCIP");
        solver.setTimeLimit((long) (seconds * 1000));
        List<MPConstraint> rows = bound.rows(solver, (double) medium);
        bound.relaxation.always.forEach(column -> add(solver, rows, column, Column::price));
        bound.relaxation.options.forEach(column -> add(solver, rows, column, Column::price));
        for (MPVariable variable : solver.variables()) {
            variable.setInteger(variable.ub() <= 1);
        }
        solver.objective().setMinimization();
        MPSolver.ResultStatus status = solver.solve();
        boolean solved = status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
        return solved ? rounded(solver.objective().bestBound()) : 0;
    }

    private List<MPConstraint> rows(MPSolver solver, double mostUrgency) {
        List<MPConstraint> rows = new ArrayList<>();
        for (int row = 0; row < relaxation.rows.size(); row++) {
            rows.add(solver.makeConstraint(relaxation.rows.least(row), relaxation.rows.most(row)));
        }
        rows.add(solver.makeConstraint(Double.NEGATIVE_INFINITY, mostUrgency));
        return rows;
    }

    private double least(ToDoubleFunction<Column> cost, double mostUrgency) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        List<MPConstraint> rows = rows(solver, mostUrgency);
        relaxation.always.forEach(column -> add(solver, rows, column, cost));
        chosen.stream().forEach(i -> add(solver, rows, unlimited(relaxation.options.get(i)), cost));
        solver.objective().setMinimization();
        while (true) {
            MPSolver.ResultStatus status = solver.solve();
            if (status != MPSolver.ResultStatus.OPTIMAL) {
                throw new IllegalStateException("GLOP ended with " + status + ".");
            }
            duals = rows.stream().mapToDouble(MPConstraint::dualValue).toArray();
            List<Integer> wanted = wanted(cost);
            if (wanted.isEmpty()) {
                return solver.objective().value();
            }
            for (int i : wanted) {
                chosen.set(i);
                add(solver, rows, unlimited(relaxation.options.get(i)), cost);
            }
        }
    }

    /** A request is done once anyway. Without a limit of its own for each option, all that it is worth to do it is in the dual of its row. */
    private static Column unlimited(Column option) {
        return new Column(option.rows(), option.amounts(), option.urgency(), option.price(), Double.POSITIVE_INFINITY);
    }

    private static void add(MPSolver solver, List<MPConstraint> rows, Column column, ToDoubleFunction<Column> cost) {
        MPVariable variable = solver.makeNumVar(0, column.most(), "");
        for (int i = 0; i < column.rows().length; i++) {
            MPConstraint row = rows.get(column.rows()[i]);
            row.setCoefficient(variable, row.getCoefficient(variable) + column.amounts()[i]);
        }
        rows.get(rows.size() - 1).setCoefficient(variable, column.urgency());
        solver.objective().setCoefficient(variable, cost.applyAsDouble(column));
    }

    /** The columns not in the problem yet that would lower it most. */
    private List<Integer> wanted(ToDoubleFunction<Column> cost) {
        List<Integer> wanted = new ArrayList<>();
        for (List<Integer> own : perRequest) {
            own.stream()
                    .filter(i -> !chosen.get(i) && reduced(relaxation.options.get(i), cost) < -TINY)
                    .sorted((a, b) -> Double.compare(
                            reduced(relaxation.options.get(a), cost), reduced(relaxation.options.get(b), cost)))
                    .limit(MORE_PER_REQUEST)
                    .forEach(wanted::add);
        }
        return wanted;
    }

    private double reduced(Column column, ToDoubleFunction<Column> cost) {
        double reduced = cost.applyAsDouble(column) - column.urgency() * duals[duals.length - 1];
        for (int i = 0; i < column.rows().length; i++) {
            reduced -= duals[column.rows()[i]] * column.amounts()[i];
        }
        return reduced;
    }
}
