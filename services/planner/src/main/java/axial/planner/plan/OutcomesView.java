package axial.planner.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the accepted moves of a plan.
 *
 * @param pending accepted, but booking hasn't answered yet
 */
public record OutcomesView(UUID planId, PlanState state, MoveCounts counts, long pending, List<OutcomeView> outcomes) {

    /** One accepted move. @param result null until booking has answered @param reason why it was refused */
    public record OutcomeView(
            UUID moveId,
            int part,
            String requestId,
            @Nullable String appointmentId,
            @Nullable String result,
            @Nullable OutcomeReason reason) {}

    static OutcomesView of(PlanView plan) {
        MoveCounts counts = plan.counts();
        return new OutcomesView(
                plan.planId(),
                plan.state(),
                counts,
                counts.accepted() - counts.applied() - counts.refused(),
                plan.moves().stream()
                        .filter(MoveView::accepted)
                        .map(move -> new OutcomeView(
                                move.moveId(),
                                move.part(),
                                move.requestId(),
                                move.appointmentId(),
                                move.result(),
                                move.reason()))
                        .toList());
    }
}
