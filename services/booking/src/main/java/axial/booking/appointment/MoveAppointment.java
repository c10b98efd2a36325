package axial.booking.appointment;

import axial.booking.appointment.placement.Place;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Give an appointment another place; the parts as in {@link BookAppointment}. */
record MoveAppointment(
        @NotNull Instant start,
        @NotNull UUID roomId,
        @NotNull UUID providerId,
        @Size(max = 20) @Nullable List<@NotNull UUID> deviceIds,
        @Nullable UUID bayId,
        @PositiveOrZero @Nullable Integer alternative,
        @Size(max = 500) @Nullable String reason) {

    Place place() {
        return new Place(start, roomId, providerId, deviceIds, bayId, alternative);
    }
}
