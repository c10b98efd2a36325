package axial.booking.appointment.placement;

import axial.booking.clinic.ClinicClock;
import axial.edge.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Nothing is placed before now; the five minutes that have begun still count. */
final class StartsInTheFuture implements Rule {

    private static final Duration BEGUN = Duration.ofMinutes(StartsOnTheGrid.GRID_MINUTES);

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        Instant start = proposal.placement().start();
        return start.isAfter(proposal.now().minus(BEGUN))
                ? null
                : new InThePast(start, proposal.now(), proposal.scene().clock());
    }

    static final class InThePast extends Problem {
        InThePast(Instant start, Instant now, ClinicClock clock) {
            super(
                    422,
                    "start-in-the-past",
                    "The start is in the past",
                    "The start " + clock.dayAndTime(start) + " has passed; there it is " + clock.dayAndTime(now)
                            + ". Choose a later one.");
        }
    }
}
