package axial.planning.solving;

import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.impl.solver.DefaultSolver;

/** Reads from OptaPlanner how many plans it looked at. */
final class SolverCount {

    private SolverCount() {}

    static long of(Solver<?> solver) {
        return solver instanceof DefaultSolver<?> known ? known.getSolverScope().getScoreCalculationCount() : 0;
    }
}
