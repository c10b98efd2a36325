package axial.planner.plan;

import axial.planner.task.Step;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan is.
 *
 * @param step          what is being done of it: a repair is solved with three aims, a what-if with and without its changes; null while it waits
 *                      for a solver, and once it is solved
 * @param score         of the best plan of this step so far; null before there is one
 * @param moved         booked appointments that the best plan so far moves
 * @param elapsedMillis since this step began; 0 while it waits for a solver
 * @param seconds       the limit, of all steps together
 */
public record ProgressView(
        UUID planId,
        PlanState state,
        @Nullable Step step,
        @Nullable ScoreView score,
        int placed,
        int unplaced,
        int toPlace,
        int moved,
        long elapsedMillis,
        int seconds) {

    static ProgressView of(PlanSummary plan) {
        int placed = plan.placed() == null ? 0 : plan.placed();
        int toPlace = plan.toPlace() == null ? 0 : plan.toPlace();
        long elapsed = plan.elapsedMillis() == null ? 0 : plan.elapsedMillis();
        return new ProgressView(
                plan.planId(),
                plan.state(),
                null,
                plan.score(),
                placed,
                toPlace - placed,
                toPlace,
                0,
                elapsed,
                plan.seconds());
    }

    /** Whether nothing more will come. */
    boolean isLast() {
        return state != PlanState.SOLVING;
    }
}
