package axial.planning.solving;

import axial.planning.rules.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.optaplanner.core.api.score.ScoreExplanation;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.constraint.ConstraintMatchTotal;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;

/**
 * What the rule book says of a plan.
 *
 * @param costs only rules that cost something, hard to soft
 */
record Judgement(PlanScore score, List<RuleCost> costs) {

    private static final SolutionManager<PlanProblem, HardMediumSoftLongScore> RULE_BOOK =
            SolutionManager.create(SolverFactory.<PlanProblem>create(new SolverConfig()
                    .withSolutionClass(PlanProblem.class)
                    .withEntityClasses(PlannedAppointment.class)
                    .withScoreDirectorFactory(Search.streams())));

    static Judgement of(PlanProblem problem) {
        ScoreExplanation<PlanProblem, HardMediumSoftLongScore> explanation = RULE_BOOK.explain(problem);
        return new Judgement(PlanScore.of(explanation.getScore()), costs(explanation));
    }

    private static List<RuleCost> costs(ScoreExplanation<PlanProblem, HardMediumSoftLongScore> explanation) {
        List<RuleCost> costs = new ArrayList<>();
        for (ConstraintMatchTotal<HardMediumSoftLongScore> total :
                explanation.getConstraintMatchTotalMap().values()) {
            HardMediumSoftLongScore score = total.getScore();
            long cost = -(score.hardScore() + score.mediumScore() + score.softScore());
            if (cost != 0) {
                costs.add(new RuleCost(Rule.valueOf(total.getConstraintName()), total.getConstraintMatchCount(), cost));
            }
        }
        costs.sort(Comparator.comparing(RuleCost::rule));
        return costs;
    }
}
