package axial.booking.appointment.placement;

import axial.booking.catalogue.Side;
import axial.booking.request.Need;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that is free: what its booking names, with what people call its parts.
 *
 * @param requestId null: looked for without a request
 * @param procedure what is to be done there, with its levels and side; null: looked for without a request
 * @param end the patient leaves
 * @param roomUntil the room is free again
 */
public record FreePlace(
        @Nullable UUID requestId,
        @Nullable String procedure,
        @Nullable Integer levels,
        @Nullable Side side,
        Instant start,
        Instant end,
        Instant roomUntil,
        String clinic,
        UUID roomId,
        String roomCode,
        UUID providerId,
        String providerCode,
        List<UUID> deviceIds,
        @Nullable UUID bayId,
        @Nullable String bayCode,
        int alternative) {

    /** The same for a request that needs the same. */
    FreePlace of(Need need) {
        return new FreePlace(
                need.requestId(),
                need.procedure(),
                need.sitting().levels(),
                need.sitting().side(),
                start,
                end,
                roomUntil,
                clinic,
                roomId,
                roomCode,
                providerId,
                providerCode,
                deviceIds,
                bayId,
                bayCode,
                alternative);
    }

    /** Whether neither needs the room or the provider of the other at the same time. */
    boolean leavesRoomFor(FreePlace other) {
        boolean apart = !start.isBefore(other.roomUntil) || !other.start.isBefore(roomUntil);
        return apart || !(roomId.equals(other.roomId) || providerId.equals(other.providerId));
    }
}
