package axial.booking.appointment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Take back what was entered of an appointment by mistake.
 *
 * @param reason stands in the history
 * @param to one of the states it came from, at its present place; null: the one before
 */
record Reversal(
        @NotBlank @Size(max = 500) String reason, @Nullable AppointmentState to) {}
