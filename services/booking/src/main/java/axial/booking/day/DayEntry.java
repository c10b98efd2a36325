package axial.booking.day;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One appointment on a day list.
 *
 * @param at the start on the clinic's clock
 * @param patient family and given name; only for schedulers and providers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DayEntry(
        UUID appointmentId,
        UUID requestId,
        String clinic,
        LocalTime at,
        Instant start,
        Instant end,
        String state,
        String procedure,
        @Nullable String procedureName,
        UUID patientKey,
        @Nullable String patient,
        UUID roomId,
        @Nullable String roomCode,
        UUID providerId,
        @Nullable String providerName,
        List<Use> uses,
        long version) {

    /** A resource and its own interval. */
    record Use(UUID resourceId, String kind, @Nullable String code, Instant start, Instant end) {}
}
