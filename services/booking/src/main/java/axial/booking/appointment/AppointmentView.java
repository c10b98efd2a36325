package axial.booking.appointment;

import axial.booking.appointment.placement.Claim;
import axial.booking.appointment.placement.Interval;
import axial.booking.appointment.placement.Warning;
import axial.booking.catalogue.Side;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as callers see it.
 *
 * @param pinned a plan leaves it where it is
 * @param next the states somebody may ask for
 * @param warnings what should be known of the place although it may be taken. Only in answer to a booking or a move
 * @param ledgerPosition how far the ledger was when this was entered; a search that names it has seen the change. Only in answer to a change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppointmentView(
        UUID appointmentId,
        UUID requestId,
        String network,
        String clinic,
        String procedure,
        int levels,
        Side side,
        AppointmentState state,
        boolean pinned,
        Instant start,
        Instant end,
        UUID patientKey,
        int alternative,
        UUID roomId,
        UUID providerId,
        List<Claim> claims,
        @Nullable Interval patient,
        @Nullable Instant heldUntil,
        List<AppointmentState> next,
        long version,
        Instant changed,
        @Nullable List<Warning> warnings,
        @Nullable Long ledgerPosition) {

    static AppointmentView of(Appointment one, @Nullable Long ledgerPosition) {
        return of(one, null, ledgerPosition);
    }

    static AppointmentView of(Appointment one, @Nullable List<Warning> warnings, @Nullable Long ledgerPosition) {
        return new AppointmentView(
                one.appointmentId(),
                one.requestId(),
                one.network(),
                one.clinic(),
                one.procedure(),
                one.sitting().levels(),
                one.sitting().side(),
                one.state(),
                one.state().isPinned(),
                one.start(),
                one.end(),
                one.patientKey(),
                one.alternative(),
                one.roomId(),
                one.providerId(),
                one.claims(),
                one.patient(),
                one.heldUntil(),
                List.copyOf(one.state().next()),
                one.version(),
                one.changed(),
                warnings,
                ledgerPosition);
    }
}
