package axial.booking.appointment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Let an appointment go on to its next state.
 *
 * @param overrideReason why a manager lets the patient into the room though something speaks against it, or enters it after the day; stands in the
 *     history
 */
record Transition(
        @NotNull AppointmentState to,
        @Size(max = 500) @Nullable String reason,
        @Size(min = 5, max = 500) @Nullable String overrideReason) {

    /** @param despite what an override passed over; null: nothing */
    @Nullable
    String why(@Nullable String despite) {
        if (despite == null) {
            return reason;
        }
        return (reason == null ? "" : reason + " ") + "Despite " + despite + ": " + overrideReason;
    }
}
