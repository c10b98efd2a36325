package axial.booking.appointment.placement;

import axial.booking.catalogue.Alternative;
import axial.booking.request.Need;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A complete placement before it is judged, with all it is judged by.
 *
 * @param moving whether the request's appointment is being moved
 */
record Proposal(Need need, Scene scene, Placement placement, Instant now, boolean moving) {

    Alternative way() {
        return need.alternatives().get(placement.alternative());
    }

    /** The local day of the start. */
    LocalDate day() {
        return scene.local(placement.start()).toLocalDate();
    }
}
