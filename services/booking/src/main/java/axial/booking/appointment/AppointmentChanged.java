package axial.booking.appointment;

import axial.booking.appointment.placement.Claim;
import axial.booking.appointment.placement.Interval;
import axial.messaging.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of an appointment as others may know it: {@code contracts/axial.booking.appointments.schema.json}. */
record AppointmentChanged(
        UUID appointmentId,
        UUID requestId,
        String network,
        String clinic,
        String procedure,
        AppointmentState state,
        boolean pinned,
        Instant start,
        Instant end,
        UUID patientKey,
        int alternative,
        List<Claim> claims,
        @Nullable Interval patient,
        long version,
        Instant changed)
        implements Event {

    @Override
    public String topic() {
        return "axial.booking.appointments";
    }

    @Override
    public String key() {
        return appointmentId.toString();
    }

    @Override
    public String type() {
        return "axial.booking.appointment.changed";
    }
}
