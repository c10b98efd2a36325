package axial.provider.absence;

import axial.edge.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** Says that somebody does not work for a while. */
record ReportAbsence(
        @NotNull UUID providerId,
        @NotNull Instant start,
        @NotNull Instant end,
        @NotBlank @Size(max = 500) String reason) {

    /** @throws Problem 400 when it ends before it starts */
    Absence absence() {
        if (!start.isBefore(end)) {
            throw Problem.invalid("end", "The end " + end + " is not after the start " + start + ".");
        }
        return Absence.of(providerId, start, end, reason);
    }
}
