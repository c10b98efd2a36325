package axial.planner.plan;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record of {@code axial.booking.outcomes}: what booking made of a move. */
record HeardOutcome(
        UUID planId,
        UUID moveId,
        @Nullable UUID appointmentId,
        Result result,
        @Nullable OutcomeReason reason) {

    HeardOutcome {
        requireNonNull(planId, "planId");
        requireNonNull(moveId, "moveId");
        requireNonNull(result, "result");
    }

    enum Result {
        APPLIED,
        REFUSED
    }

    /** As a row for the database. @param reason JSON */
    record Row(
            UUID moveId,
            UUID planId,
            @Nullable UUID appointmentId,
            Result result,
            @Nullable String reason) {}

    Row row(Json json) {
        return new Row(moveId, planId, appointmentId, result, reason == null ? null : json.write(reason));
    }
}
