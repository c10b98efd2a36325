package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A placement starts on the five-minute grid of the clinic's clock. */
final class StartsOnTheGrid implements Rule {

    static final int GRID_MINUTES = 5;

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        ZonedDateTime local = proposal.scene().local(proposal.placement().start());
        boolean onGrid = local.getMinute() % GRID_MINUTES == 0 && local.getSecond() == 0 && local.getNano() == 0;
        return onGrid ? null : new OffTheGrid(local);
    }

    static final class OffTheGrid extends Problem {
        OffTheGrid(ZonedDateTime local) {
            super(
                    422,
                    "start-off-grid",
                    "The start is not on the five-minute grid",
                    "A placement starts at whole five minutes of the clinic's clock, not at " + local.toLocalTime()
                            + ". Try "
                            + local.toLocalTime()
                                    .withMinute(local.getMinute() / GRID_MINUTES * GRID_MINUTES)
                                    .withSecond(0)
                                    .withNano(0)
                            + ".");
        }
    }
}
