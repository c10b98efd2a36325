package axial.booking.appointment.placement;

import axial.edge.problem.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** Somebody or something is needed at two clinics with less time in between than the drive takes. */
final class NoTimeToDrive extends Problem {

    NoTimeToDrive(List<Missed> missed) {
        super(
                409,
                "no-time-to-drive",
                "There is no time for the drive",
                missed.stream().map(Missed::sentence).collect(Collectors.joining(" ")));
        with("timeZone", missed.get(0).proposal().scene().clock().zone().getId());
        with("inTheWay", missed.stream().map(drive -> drive.there().obstacle()).toList());
    }

    /** A drive that takes longer than the time between two claims. */
    record Missed(Proposal proposal, Interval here, Elsewhere there) {

        private String sentence() {
            return there.isBefore(here) ? coming() : going();
        }

        private String coming() {
            return who() + " is at " + there.clinic() + " until " + time(there.end()) + " and needed at "
                    + clinic() + " from " + time(here.start()) + gap(there.end(), here.start()) + "It can be done from "
                    + time(there.end().plus(there.drive())) + " on.";
        }

        private String going() {
            return who() + " is needed at " + clinic() + " until " + time(here.end()) + " and at "
                    + there.clinic() + " from " + time(there.start()) + gap(here.end(), there.start())
                    + "It can be done until " + time(there.start().minus(there.drive())) + ".";
        }

        private String who() {
            return there.code() == null ? "The patient" : there.code();
        }

        private String gap(Instant from, Instant until) {
            return ", " + ChronoUnit.MINUTES.between(from, until) + " minutes for a drive of " + there.driveMinutes()
                    + ". ";
        }

        private String clinic() {
            return proposal.placement().clinic();
        }

        private String time(Instant instant) {
            return proposal.scene().clock().time(instant);
        }
    }
}
