package axial.booking.appointment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Let an appointment go on to its next state. */
record Transition(
        @NotNull AppointmentState to,
        @Size(max = 500) @Nullable String reason) {}
