package axial.provider.clinic;

import java.time.ZoneId;
import java.util.Map;

/**
 * A clinic as the room service tells it.
 *
 * @param driveMinutes by road to the other clinics, by code
 */
public record Clinic(
        String code, String network, String name, ZoneId timeZone, Map<String, Integer> driveMinutes, long version) {}
