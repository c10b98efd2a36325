package axial.planning.solving;

import java.time.Duration;
import java.util.List;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.common.SelectionOrder;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** How OptaPlanner is set up: late acceptance over our own moves, scored step by step. */
final class Search {

    private static final int LONG_MEMORY = 50;
    private static final int SHORT_MEMORY = 5;

    private Search() {}

    static Solver<PlanProblem> solver(PlanOrder order, Duration left) {
        return SolverFactory.<PlanProblem>create(config(order, left)).buildSolver();
    }

    static SolverConfig config(PlanOrder order, Duration left) {
        TerminationConfig termination = new TerminationConfig();
        if (order.wallTime() != null) {
            termination.withMillisecondsSpentLimit(Math.max(1, left.toMillis()));
        }
        termination.withScoreCalculationCountLimit(order.scoreCalculations());
        return new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.REPRODUCIBLE)
                .withRandomSeed(order.seed())
                .withSolutionClass(PlanProblem.class)
                .withEntityClasses(PlannedAppointment.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(RunningScore.class))
                .withTerminationConfig(termination)
                .withPhaseList(List.of(localSearch(order.kind())));
    }

    /** The rule book. */
    static ScoreDirectorFactoryConfig streams() {
        return new ScoreDirectorFactoryConfig().withConstraintProviderClass(PlanRules.class);
    }

    /**
     * A repair forgets quickly: with a long memory a better middle level would let any soft loss through, and hundreds of people would be
     * called for a few.
     */
    private static LocalSearchPhaseConfig localSearch(PlanOrder.Kind kind) {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new MoveIteratorFactoryConfig()
                        .withMoveIteratorFactoryClass(Neighbourhood.class)
                        .withSelectionOrder(SelectionOrder.RANDOM))
                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                        .withLateAcceptanceSize(kind == PlanOrder.Kind.REPAIR ? SHORT_MEMORY : LONG_MEMORY))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }
}
