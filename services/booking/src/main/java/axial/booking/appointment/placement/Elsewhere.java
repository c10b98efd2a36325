package axial.booking.appointment.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim at another clinic on somebody or something that moves between clinics.
 *
 * @param resourceId of a patient: the opaque key
 * @param kind PROVIDER, DEVICE or PATIENT
 * @param code what people call it; a patient has none
 * @param driveMinutes between the two clinics, the slower way round
 * @param appointmentId null: it is being made together with the one that is judged
 */
public record Elsewhere(
        UUID resourceId,
        String kind,
        @Nullable String code,
        String clinic,
        Instant start,
        Instant end,
        int driveMinutes,
        @Nullable UUID appointmentId) {

    /** Whether the time between the two is too short for the drive. Where they overlap, no drive is needed to refuse it. */
    boolean isOutOfReachFor(UUID wanted, Interval when) {
        return resourceId.equals(wanted)
                && !when.overlaps(start, end)
                && when.overlaps(start.minus(drive()), end.plus(drive()));
    }

    boolean isBefore(Interval when) {
        return !end.isAfter(when.start());
    }

    Duration drive() {
        return Duration.ofMinutes(driveMinutes);
    }

    Obstacle obstacle() {
        return new Obstacle(resourceId, kind, code, start, end, appointmentId);
    }
}
