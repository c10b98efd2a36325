package axial.booking.appointment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of an appointment.
 *
 * @param was null: it was made
 * @param why as whoever changed it put it
 */
record HistoryEntry(
        long version,
        Instant at,
        String who,
        @Nullable AppointmentState was,
        AppointmentState became,
        @Nullable String why,
        Instant start,
        UUID roomId,
        UUID providerId) {}
