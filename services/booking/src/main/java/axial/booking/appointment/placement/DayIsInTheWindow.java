package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A procedure lies between the earliest and the latest day of its request. */
final class DayIsInTheWindow implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        LocalDate earliest = proposal.need().earliest();
        LocalDate latest = proposal.need().latest();
        LocalDate day = proposal.day();
        boolean inside = !day.isBefore(earliest) && (latest == null || !day.isAfter(latest));
        return inside ? null : new OutsideWindow(day, earliest, latest);
    }

    static final class OutsideWindow extends Problem {
        OutsideWindow(LocalDate day, LocalDate earliest, @Nullable LocalDate latest) {
            super(
                    422,
                    "outside-window",
                    "The day is outside the request's window",
                    day + " is not allowed: the request may be done from " + earliest
                            + (latest == null ? " on." : " to " + latest + "."));
        }
    }
}
