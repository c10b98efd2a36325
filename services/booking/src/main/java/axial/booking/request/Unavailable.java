package axial.booking.request;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** When the patient can't come, half open. */
public record Unavailable(@NotNull Instant start, @NotNull Instant end) {

    @AssertTrue(message = "must start before it ends")
    boolean inOrder() {
        return start == null || end == null || start.isBefore(end);
    }
}
