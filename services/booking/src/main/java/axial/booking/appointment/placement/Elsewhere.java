package axial.booking.appointment.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim at another clinic on somebody or something that moves between clinics.
 *
 * @param kind PROVIDER or DEVICE
 * @param driveMinutes between the two clinics, the slower way round
 * @param appointmentId null: it is being made together with the one that is judged
 */
public record Elsewhere(
        UUID resourceId,
        String kind,
        String code,
        String clinic,
        Instant start,
        Instant end,
        int driveMinutes,
        @Nullable UUID appointmentId) {

    /** Whether the time between the two is too short for the drive. Where they overlap, no drive is needed to refuse it. */
    boolean isOutOfReachFor(Claim claim) {
        return resourceId.equals(claim.resourceId())
                && !claim.overlaps(start, end)
                && claim.overlaps(start.minus(drive()), end.plus(drive()));
    }

    boolean isBefore(Claim claim) {
        return !end.isAfter(claim.start());
    }

    Duration drive() {
        return Duration.ofMinutes(driveMinutes);
    }

    Obstacle obstacle() {
        return new Obstacle(resourceId, kind, code, start, end, appointmentId);
    }
}
