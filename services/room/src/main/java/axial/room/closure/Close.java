package axial.room.closure;

import axial.edge.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closes a clinic or a resource for a while. Name one of the two. */
record Close(
        @Size(max = 60) @Nullable String clinic,
        @Nullable UUID resourceId,
        @NotNull Instant start,
        @NotNull Instant end,
        @NotBlank @Size(max = 500) String reason) {

    /** @throws Problem 400 when it names no target or two, or ends before it starts */
    Closure planned() {
        if ((clinic == null) == (resourceId == null)) {
            throw Problem.invalid("clinic", "Name either a clinic or a resourceId.");
        }
        Outage.requireForward(start, end);
        return Closure.planned(new Target(clinic, resourceId), start, end, reason);
    }
}
