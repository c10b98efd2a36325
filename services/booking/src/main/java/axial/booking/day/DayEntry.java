package axial.booking.day;

import axial.booking.catalogue.Side;
import axial.booking.issue.IssueView.Told;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One appointment on a day list.
 *
 * @param at the start on the clinic's clock
 * @param patient family and given name; only for schedulers and providers
 * @param issues what somebody has to look after about it, its request or its provider's day
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
        int levels,
        Side side,
        @Nullable String procedureName,
        UUID patientKey,
        @Nullable String patient,
        UUID roomId,
        @Nullable String roomCode,
        UUID providerId,
        @Nullable String providerName,
        List<Use> uses,
        List<Told> issues,
        long version) {

    DayEntry {
        issues = Objects.requireNonNullElse(issues, List.of());
    }

    DayEntry telling(List<Told> told) {
        return new DayEntry(
                appointmentId,
                requestId,
                clinic,
                at,
                start,
                end,
                state,
                procedure,
                levels,
                side,
                procedureName,
                patientKey,
                patient,
                roomId,
                roomCode,
                providerId,
                providerName,
                uses,
                told,
                version);
    }

    /** A resource and its own interval. */
    record Use(UUID resourceId, String kind, @Nullable String code, Instant start, Instant end) {}
}
