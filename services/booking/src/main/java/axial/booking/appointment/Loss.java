package axial.booking.appointment;

import java.util.List;
import java.util.UUID;

/** An appointment whose claims are no longer covered, and the codes of the resources that aren't there any more. */
public record Loss(UUID appointmentId, List<String> codes) {

    String why() {
        return "No longer there then: " + String.join(", ", codes) + ".";
    }
}
