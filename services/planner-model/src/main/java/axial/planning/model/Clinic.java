package axial.planning.model;

import java.time.ZoneId;
import java.util.Map;

/**
 * A place where procedures are done.
 *
 * @param code         the key, such as {@code TUL}
 * @param zone         days and the five-minute grid of starts are those of this zone
 * @param driveMinutes minutes by road to the other clinics, by their code; a missing one counts as 0
 */
public record Clinic(String code, ZoneId zone, Map<String, Integer> driveMinutes) {

    public Clinic {
        driveMinutes = Map.copyOf(driveMinutes);
    }
}
