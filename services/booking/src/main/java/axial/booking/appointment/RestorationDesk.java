package axial.booking.appointment;

import axial.booking.appointment.placement.Claim;
import axial.booking.appointment.placement.ClaimKind;
import axial.edge.problem.Problem;
import axial.messaging.Statement;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Books displaced appointments again where they were. */
@ApplicationScoped
class RestorationDesk {

    private static final Statement LOST = Statement.of("""
            select cast(jsonb_build_object('clinic', clinic, 'state', state, 'requestId', request_id, 'start', start_at, 'roomId', room_id,
              'providerId', provider_id, 'alternative', alternative, 'claims', coalesce(lost_claims, '[]')) as text)
            from appointment where appointment_id = cast(cast(:id as text) as uuid)""");

    private final Mutiny.SessionFactory db;
    private final BookingDesk desk;
    private final ObjectMapper json;

    RestorationDesk(Mutiny.SessionFactory db, BookingDesk desk, ObjectMapper json) {
        this.db = db;
        this.desk = desk;
        this.json = json;
    }

    /**
     * Books the request of a displaced appointment again at the place that it had, as a new appointment; every rule is asked as of a booking.
     *
     * @param key the Idempotency-Key, if there is one
     * @return fails with 404 when there is no such appointment, 409 not-displaced when it did not lose its place
     */
    Uni<AppointmentView> restore(UUID appointmentId, @Nullable String key, Desk at) {
        return db.withSession(session -> LOST.<String>list(session, Map.of("id", appointmentId.toString())))
                .map(rows ->
                        rows.stream().findFirst().orElseThrow(() -> Problem.notFound("appointment", appointmentId)))
                .map(this::lost)
                .invoke(lost -> at.scope().accept(lost.clinic()))
                .chain(lost -> desk.book(lost.again(appointmentId), key, at));
    }

    private Lost lost(String row) {
        try {
            return json.readValue(row, Lost.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The query for lost places and its record differ.", e);
        }
    }

    private record Lost(
            String clinic,
            AppointmentState state,
            UUID requestId,
            Instant start,
            UUID roomId,
            UUID providerId,
            int alternative,
            List<Claim> claims) {

        BookAppointment again(UUID appointmentId) {
            if (state != AppointmentState.DISPLACED) {
                throw new NotDisplaced(appointmentId, state);
            }
            return new BookAppointment(
                    requestId, start, roomId, providerId, devices(), bay(), alternative, false, null);
        }

        /** What was displaced before its claims were remembered gets any that are free. */
        private @Nullable List<UUID> devices() {
            return claims.isEmpty()
                    ? null
                    : claims.stream()
                            .filter(claim -> claim.kind() == ClaimKind.DEVICE)
                            .map(Claim::resourceId)
                            .toList();
        }

        private @Nullable UUID bay() {
            return claims.stream()
                    .filter(claim -> claim.kind() == ClaimKind.BAY)
                    .map(Claim::resourceId)
                    .findFirst()
                    .orElse(null);
        }
    }

    static final class NotDisplaced extends Problem {
        NotDisplaced(UUID appointmentId, AppointmentState state) {
            super(
                    409,
                    "not-displaced",
                    "The appointment has not lost its place",
                    "Appointment " + appointmentId + " is " + state
                            + "; only what was displaced is booked again where it was.");
            with("state", state);
        }
    }
}
