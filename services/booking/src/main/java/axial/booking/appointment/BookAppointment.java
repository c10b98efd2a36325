package axial.booking.appointment;

import axial.booking.appointment.placement.Place;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Give a request a place.
 *
 * @param start the patient enters the room
 * @param deviceIds one for each device kind; left out: the first that are free
 * @param bayId a bay or chair; left out: the first that is free
 * @param alternative position, from 0, in the request's alternatives; left out: the most usual that suits the room
 * @param hold true: only keep the place, for {@code holdMinutes}
 */
record BookAppointment(
        @NotNull UUID requestId,
        @NotNull Instant start,
        @NotNull UUID roomId,
        @NotNull UUID providerId,
        @Size(max = 20) @Nullable List<@NotNull UUID> deviceIds,
        @Nullable UUID bayId,
        @PositiveOrZero @Nullable Integer alternative,
        boolean hold,
        @Min(1) @Max(60) @Nullable Integer holdMinutes) {

    private static final int USUAL_HOLD_MINUTES = 10;

    Place place() {
        return new Place(start, roomId, providerId, deviceIds, bayId, alternative);
    }

    /** Until when it is held; null when it is booked at once. */
    @Nullable
    Instant heldUntil(Instant now) {
        int minutes = holdMinutes == null ? USUAL_HOLD_MINUTES : holdMinutes;
        return hold ? now.plus(java.time.Duration.ofMinutes(minutes)) : null;
    }
}
