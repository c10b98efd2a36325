package axial.planner.plan;

import org.jspecify.annotations.Nullable;

/** Why booking refused a move, as in a problem document. */
public record OutcomeReason(
        String type, String title, @Nullable String detail) {}
