package axial.planner.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan is.
 *
 * @param score         of the best plan so far; null before there is one
 * @param elapsedMillis since solving began; 0 while it waits for a solver
 */
public record ProgressView(
        UUID planId,
        PlanState state,
        @Nullable ScoreView score,
        int placed,
        int unplaced,
        int toPlace,
        long elapsedMillis,
        int seconds) {

    static ProgressView of(PlanSummary plan) {
        int placed = plan.placed() == null ? 0 : plan.placed();
        int toPlace = plan.toPlace() == null ? 0 : plan.toPlace();
        long elapsed = plan.elapsedMillis() == null ? 0 : plan.elapsedMillis();
        return new ProgressView(
                plan.planId(), plan.state(), plan.score(), placed, toPlace - placed, toPlace, elapsed, plan.seconds());
    }

    /** Whether nothing more will come. */
    boolean isLast() {
        return state != PlanState.SOLVING;
    }
}
