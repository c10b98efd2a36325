package axial.booking.appointment.placement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wants a request to be. What is left out booking fills in with the first that is free.
 *
 * @param start the patient enters the room
 * @param deviceIds one for each device kind; null: any
 * @param bayId a bay or chair; null: any
 * @param alternative position in the request's alternatives; null: the most usual that suits the room
 */
public record Place(
        @NotNull Instant start,
        @NotNull UUID roomId,
        @NotNull UUID providerId,
        @Nullable List<UUID> deviceIds,
        @Nullable UUID bayId,
        @PositiveOrZero @Nullable Integer alternative) {}
