package axial.provider.clinic;

import java.time.ZoneId;
import java.util.Map;

/**
 * A clinic as the room service tells it.
 *
 * @param driveMinutes by road to the other clinics, by code
 * @param epoch the telling it is of: what is of a later one counts, whatever its version
 */
public record Clinic(
        String code,
        String network,
        String name,
        ZoneId timeZone,
        Map<String, Integer> driveMinutes,
        long version,
        long epoch) {}
