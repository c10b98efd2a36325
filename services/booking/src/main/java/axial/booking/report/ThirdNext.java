package axial.booking.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How soon a clinic could do a procedure.
 *
 * @param start of the third place that is free; null: there is none within four months
 * @param days from now, begun ones counted
 */
record ThirdNext(
        String clinic,
        String procedure,
        @Nullable Instant start,
        @Nullable Long days) {}
