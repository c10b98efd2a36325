package axial.booking.request;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of the history of a request's clearances. */
public record ClearanceChange(
        String ruleId,
        int version,
        Instant at,
        String who,
        ClearanceState state,
        @Nullable LocalDate day,
        @Nullable String reason,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {}
