package axial.booking.appointment.placement;

import axial.booking.clinic.ClinicClock;
import axial.edge.problem.Problem;
import java.util.List;

/** Something would be used while it is not open, or somebody while not there. */
public final class OutsideOpening extends Problem {

    static final String TITLE = "Not open then";

    OutsideOpening(List<Obstacle> outside, String detail, ClinicClock clock) {
        super(409, "outside-opening", TITLE, detail);
        with("outside", outside);
        with("timeZone", clock.zone().getId());
    }

    /** The database said so, and what was read before did not show it: the opening went away in between. */
    public OutsideOpening() {
        super(
                409,
                "outside-opening",
                TITLE,
                "A room, device, bay or provider is no longer there then. Look for another time.");
    }
}
