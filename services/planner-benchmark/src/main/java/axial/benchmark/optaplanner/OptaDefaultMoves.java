package axial.benchmark.optaplanner;

import axial.benchmark.format.PlanFile.Score;
import axial.benchmark.instance.Instance;
import axial.benchmark.pooled.Chosen;
import axial.benchmark.pooled.Pooled;
import axial.benchmark.pooled.Rooming;
import axial.benchmark.runner.Allowance;
import axial.benchmark.runner.Budget;
import axial.benchmark.runner.Contestant;
import axial.benchmark.runner.Outcome;
import axial.planning.model.Placement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** OptaPlanner as it comes out of the box: its construction heuristic, its moves, its acceptance. */
public final class OptaDefaultMoves implements Contestant {

    @Override
    public Outcome solve(Instance instance, Allowance allowance, long seed) {
        SolverConfig config = new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.REPRODUCIBLE)
                .withRandomSeed(seed)
                .withSolutionClass(OptaPlan.class)
                .withEntityClasses(OptaVisit.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(OptaScore.class))
                .withTerminationConfig(new TerminationConfig()
                        .withDaysSpentLimit(1L)
                        .withScoreCalculationCountLimit(allowance.moves()));
        Pooled pooled = Pooled.of(instance);
        OptaPlan problem = new OptaPlan(pooled);
        Solver<OptaPlan> solver = SolverFactory.<OptaPlan>create(config).buildSolver();
        try (Budget budget = Budget.of(allowance, solver::terminateEarly)) {
            solver.addEventListener(
                    event -> budget.better(score(event.getNewBestSolution().score())));
            OptaPlan best = solver.solve(problem);
            List<Chosen> chosen = best.visits().stream()
                    .map(OptaVisit::chosen)
                    .filter(Objects::nonNull)
                    .toList();
            Map<String, Placement> placements = Rooming.placements(pooled, chosen);
            budget.better(score(best.score()));
            return new Outcome(placements, Map.of(), budget.course(), budget.used(), 0);
        }
    }

    private static Score score(@Nullable HardMediumSoftLongScore score) {
        return score == null
                ? new Score(Long.MIN_VALUE, 0, 0)
                : new Score(score.hardScore(), score.mediumScore(), score.softScore());
    }
}
