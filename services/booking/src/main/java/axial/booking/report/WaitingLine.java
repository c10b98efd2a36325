package axial.booking.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for one procedure.
 *
 * @param oldest when the one that waits longest came in
 * @param overdue those whose due day has passed
 * @param displaced those that had a place and lost it
 * @param closing the nearest last day; null: none has one
 */
record WaitingLine(
        String procedure,
        @Nullable String procedureName,
        int waiting,
        int urgent,
        int overdue,
        int displaced,
        Instant oldest,
        @Nullable LocalDate closing) {}
