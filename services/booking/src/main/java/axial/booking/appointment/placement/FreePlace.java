package axial.booking.appointment.placement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place that is free, in the shape in which it can be booked, with what people call its parts. */
public record FreePlace(
        UUID requestId,
        Instant start,
        Instant end,
        String clinic,
        UUID roomId,
        String roomCode,
        UUID providerId,
        String providerCode,
        List<UUID> deviceIds,
        @Nullable UUID bayId,
        @Nullable String bayCode,
        int alternative) {}
