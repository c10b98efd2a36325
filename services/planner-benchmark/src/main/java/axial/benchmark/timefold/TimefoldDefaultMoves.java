package axial.benchmark.timefold;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
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

/** Timefold as it comes out of the box: its construction heuristic, its moves, its acceptance. */
public final class TimefoldDefaultMoves implements Contestant {

    @Override
    public Outcome solve(Instance instance, Allowance allowance, long seed) {
        SolverConfig config = new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.REPRODUCIBLE)
                .withRandomSeed(seed)
                .withSolutionClass(TimefoldPlan.class)
                .withEntityClasses(TimefoldVisit.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(TimefoldScore.class))
                .withTerminationConfig(new TerminationConfig()
                        .withDaysSpentLimit(1L)
                        .withScoreCalculationCountLimit(allowance.moves()));
        Pooled pooled = Pooled.of(instance);
        TimefoldPlan problem = new TimefoldPlan(pooled);
        Solver<TimefoldPlan> solver = SolverFactory.<TimefoldPlan>create(config).buildSolver();
        try (Budget budget = Budget.of(allowance, solver::terminateEarly)) {
            solver.addEventListener(
                    event -> budget.better(score(event.getNewBestSolution().score())));
            TimefoldPlan best = solver.solve(problem);
            List<Chosen> chosen = best.visits().stream()
                    .map(TimefoldVisit::chosen)
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
