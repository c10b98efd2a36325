package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two procedures of a patient that may not be done on one day are on different days, whichever comes first. */
final class DaysAreNotShared implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        return proposal.scene().apart().stream()
                .filter(other -> proposal.day().equals(other.date()))
                .findFirst()
                .map(other -> new DayShared(other.requestId(), proposal.day()))
                .orElse(null);
    }

    static final class DayShared extends Problem {
        DayShared(UUID requestId, LocalDate day) {
            super(
                    422,
                    "day-shared",
                    "Two procedures may not be done on one day",
                    "Request " + requestId + " is on " + day
                            + ", and the pathway rules keep the two apart. Any other day would work.");
            with("requestId", requestId);
        }
    }
}
