package axial.booking.appointment.placement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is in the way.
 *
 * @param resourceId of a patient: the opaque key
 * @param kind ROOM, PROVIDER, DEVICE, BAY or PATIENT
 * @param code what people call the resource; a patient has none
 * @param appointmentId the appointment that is there
 */
public record Obstacle(
        UUID resourceId,
        String kind,
        @Nullable String code,
        Instant start,
        Instant end,
        @Nullable UUID appointmentId) {}
