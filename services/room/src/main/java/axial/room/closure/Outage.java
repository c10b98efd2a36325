package axial.room.closure;

import axial.edge.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** Says that a resource fails for a while. */
record Outage(
        @NotNull UUID resourceId,
        @NotNull Instant start,
        @NotNull Instant end,
        @NotBlank @Size(max = 500) String reason) {

    /** @throws Problem 400 when it ends before it starts */
    Closure closure() {
        requireForward(start, end);
        return Closure.outage(new Target(null, resourceId), start, end, reason);
    }

    static void requireForward(Instant start, Instant end) {
        if (!start.isBefore(end)) {
            throw Problem.invalid("end", "The end " + end + " is not after the start " + start + ".");
        }
    }
}
