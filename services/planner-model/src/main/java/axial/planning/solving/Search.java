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

/** How OptaPlanner is set up: it makes every move that our own neighbourhood finds worth making, scored step by step. */
final class Search {

    private Search() {}

    static Solver<PlanProblem> solver(PlanOrder order, Duration left) {
        return SolverFactory.<PlanProblem>create(config(order, left)).buildSolver();
    }

    static SolverConfig config(PlanOrder order, Duration left) {
        TerminationConfig termination = new TerminationConfig();
        if (order.wallTime() != null) {
            termination.withMillisecondsSpentLimit(Math.max(1, left.toMillis()));
        }
        return new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.REPRODUCIBLE)
                .withRandomSeed(order.seed())
                .withSolutionClass(PlanProblem.class)
                .withEntityClasses(PlannedAppointment.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(RunningScore.class))
                .withTerminationConfig(termination)
                .withPhaseList(List.of(localSearch()));
    }

    /** The rule book. */
    static ScoreDirectorFactoryConfig streams() {
        return new ScoreDirectorFactoryConfig().withConstraintProviderClass(PlanRules.class);
    }

    /** {@link Annealing} decides which moves are worth making; a tabu on the move just made lets them all through. */
    private static LocalSearchPhaseConfig localSearch() {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new MoveIteratorFactoryConfig()
                        .withMoveIteratorFactoryClass(Neighbourhood.class)
                        .withSelectionOrder(SelectionOrder.RANDOM))
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withMoveTabuSize(1))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }
}
