package axial.planner.intake;

import static java.util.Objects.requireNonNull;

import axial.planning.diary.Diary;
import axial.planning.model.Appointment;
import axial.planning.model.AppointmentState;
import axial.planning.model.Claim;
import axial.planning.model.Interval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of {@code axial.booking.appointments}: what booking's ledger holds. */
record AppointmentEvent(
        String appointmentId,
        String requestId,
        String clinic,
        AppointmentState state,
        Boolean pinned,
        Instant start,
        Instant end,
        String patientKey,
        int alternative,
        List<Claim> claims,
        @Nullable Interval patient,
        long version)
        implements StateEvent {

    AppointmentEvent {
        requireNonNull(appointmentId, "appointmentId");
        requireNonNull(requestId, "requestId");
        requireNonNull(clinic, "clinic");
        requireNonNull(state, "state");
        requireNonNull(pinned, "pinned");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        requireNonNull(patientKey, "patientKey");
        requireNonNull(claims, "claims");
    }

    @Override
    public String id() {
        return appointmentId;
    }

    @Override
    public void enter(Diary diary, Directory directory) {
        diary.put(new Appointment(
                appointmentId,
                requestId,
                clinic,
                state,
                pinned,
                start,
                end,
                patientKey,
                alternative,
                claims,
                patient,
                version));
    }
}
