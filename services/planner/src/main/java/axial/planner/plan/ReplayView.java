package axial.planner.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plan that was made again came out the same.
 *
 * @param of        the plan that was made again
 * @param same      the same input, moves and score; null until solved
 * @param sameInput whether both were made from the same facts, order and weights; null until solved
 * @param sentence  the same in words; null until solved
 */
public record ReplayView(
        UUID of,
        @Nullable Boolean same,
        @Nullable Boolean sameInput,
        @Nullable String sentence) {

    static ReplayView of(PlanRun again, PlanRun original) {
        Outcome now = again.outcome();
        Outcome then = original.outcome();
        if (now == null || then == null) {
            return new ReplayView(original.planId(), null, null, null);
        }
        boolean sameInput = now.inputHash().equals(then.inputHash());
        boolean same =
                sameInput && now.outcomeHash() != null && now.outcomeHash().equals(then.outcomeHash());
        return new ReplayView(original.planId(), same, sameInput, sentence(same, sameInput, again, original));
    }

    private static String sentence(boolean same, boolean sameInput, PlanRun again, PlanRun original) {
        if (same) {
            return "The same plan came out: input, moves and score agree.";
        }
        if (!sameInput) {
            return "Another plan came out, because the stored input isn't the one it was made from.";
        }
        return again.solverVersion().equals(original.solverVersion())
                ? "Another plan came out from the same input; maybe the search was changed since."
                : "Another plan came out: it was solved by " + original.solverVersion() + ", and now by "
                        + again.solverVersion() + ".";
    }
}
