package axial.planner.plan;

import axial.planning.solving.Aim;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the plans that came out of the same order.
 *
 * @param aims       what it serves best: FEWEST_CONTACTED, SOONEST, CHEAPEST; several when one plan serves them all
 * @param changed    of a what-if: whether it is the one with the changes
 * @param daysWaited by those placed or moved, from the first day they could be done
 */
public record AlternativeView(
        UUID planId,
        List<String> aims,
        boolean changed,
        PlanState state,
        ScoreView score,
        int placed,
        int toPlace,
        @Nullable UpheavalView upheaval,
        long daysWaited,
        long daysLate) {

    /** In the order of their aims; of a what-if the one with the changes first. */
    static final Comparator<AlternativeView> ORDER = Comparator.comparing((AlternativeView one) -> !one.changed)
            .thenComparing(one -> one.aims.isEmpty() ? Aim.CHEAPEST : Aim.valueOf(one.aims.get(0)))
            .thenComparing(AlternativeView::planId);

    static @Nullable AlternativeView of(PlanRun run, Json json) {
        Outcome outcome = run.outcome();
        if (outcome == null) {
            return null;
        }
        StandingView after = json.readOrNull(outcome.after(), StandingView.class);
        return new AlternativeView(
                run.planId(),
                outcome.aims(),
                run.assignment().changes() != null,
                run.state(),
                outcome.score(),
                outcome.placed(),
                outcome.toPlace(),
                json.readOrNull(outcome.upheaval(), UpheavalView.class),
                after == null ? 0 : after.daysWaited(),
                after == null ? 0 : after.daysLate());
    }
}
