package axial.benchmark.runner;

import axial.benchmark.format.PlanFile.Score;
import axial.benchmark.instance.Instance;
import axial.planning.model.Placement;
import axial.planning.solving.Plan;
import axial.planning.solving.PlanOrder;
import axial.planning.solving.PlanRun;
import axial.planning.solving.PlanScore;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The planner of Axial, as the planner service runs it. */
public final class Axial implements Contestant {

    private static final Duration NO_WALL = Duration.ofDays(1);

    @Override
    public Outcome solve(Instance instance, Allowance allowance, long seed) {
        PlanOrder order = PlanOrder.fill(instance.now(), NO_WALL).seeded(seed).weighted(instance.weights());
        if (allowance.isOfMoves()) {
            order = order.limitedTo(allowance.moves());
        }
        PlanRun run = new PlanRun(instance.facts(), order);
        try (Budget budget = Budget.of(allowance, run::stop)) {
            Plan plan = run.paced(() -> budget.used() / allowance.cpuSeconds())
                    .solve(progress -> budget.better(score(progress.best())));
            budget.better(score(plan.score()));
            Map<String, Placement> placements = new TreeMap<>();
            plan.moves().forEach(move -> placements.put(move.requestId(), move.placement()));
            Map<String, String> reasons = new TreeMap<>();
            plan.unplaced()
                    .forEach(unplaced ->
                            reasons.put(unplaced.requestId(), unplaced.why().toString()));
            return new Outcome(placements, reasons, budget.course(), budget.used(), plan.scoreCalculations());
        }
    }

    private static Score score(PlanScore score) {
        return new Score(score.hard(), score.medium(), score.soft());
    }
}
