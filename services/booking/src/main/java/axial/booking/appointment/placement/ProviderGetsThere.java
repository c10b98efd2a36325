package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A provider, or a device that moves, has the drive between two clinics as time to get there: the planner's rule TRAVEL. */
final class ProviderGetsThere implements Rule {

    @Override
    public @Nullable Problem broken(Proposal proposal) {
        List<Drive> missed = proposal.placement().claims().stream()
                .flatMap(claim ->
                        proposal.scene().outOfReachFor(claim).stream().map(other -> new Drive(proposal, claim, other)))
                .toList();
        return missed.isEmpty() ? null : new NoTimeToDrive(missed);
    }

    /** One that takes longer than the time between two claims. */
    private record Drive(Proposal proposal, Claim here, Elsewhere there) {

        String sentence() {
            return there.isBefore(here) ? coming() : going();
        }

        private String coming() {
            return there.code() + " is at " + there.clinic() + " until " + time(there.end()) + " and needed at "
                    + clinic() + " from " + time(here.start()) + gap(there.end(), here.start()) + "It can be done from "
                    + time(there.end().plus(there.drive())) + " on.";
        }

        private String going() {
            return there.code() + " is needed at " + clinic() + " until " + time(here.end()) + " and at "
                    + there.clinic() + " from " + time(there.start()) + gap(here.end(), there.start())
                    + "It can be done until " + time(there.start().minus(there.drive())) + ".";
        }

        private String gap(Instant from, Instant until) {
            return ", " + ChronoUnit.MINUTES.between(from, until) + " minutes for a drive of " + there.driveMinutes()
                    + ". ";
        }

        private String clinic() {
            return proposal.placement().clinic();
        }

        private String time(Instant instant) {
            return proposal.scene().local(instant).toLocalTime().toString();
        }
    }

    static final class NoTimeToDrive extends Problem {
        NoTimeToDrive(List<Drive> missed) {
            super(
                    409,
                    "no-time-to-drive",
                    "There is no time for the drive",
                    missed.stream().map(Drive::sentence).collect(Collectors.joining(" ")));
            with(
                    "inTheWay",
                    missed.stream().map(drive -> drive.there().obstacle()).toList());
        }
    }
}
