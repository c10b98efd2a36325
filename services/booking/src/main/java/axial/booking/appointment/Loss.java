package axial.booking.appointment;

import java.util.List;
import java.util.UUID;

/**
 * An appointment that can't stay where it is.
 *
 * @param why a sentence for its history
 */
public record Loss(UUID appointmentId, String why) {

    /** Its claims are no longer covered. @param codes of the resources that aren't there any more */
    public static Loss of(UUID appointmentId, List<String> codes) {
        return new Loss(appointmentId, "No longer there then: " + String.join(", ", codes) + ".");
    }
}
