package axial.booking.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a move, as callers see it; the reason is that of a problem document. */
record OutcomeView(
        UUID planId,
        UUID moveId,
        UUID requestId,
        @Nullable UUID appointmentId,
        Outcome.Result result,
        Outcome.@Nullable Reason reason) {}
