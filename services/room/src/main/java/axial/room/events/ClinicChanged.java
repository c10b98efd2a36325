package axial.room.events;

import axial.messaging.Event;
import java.util.Map;

/**
 * A clinic as it is now.
 *
 * @param timeZone IANA name
 * @param driveMinutes by road to other clinics, by clinic code
 */
public record ClinicChanged(
        String clinic,
        String network,
        String name,
        String timeZone,
        double latitude,
        double longitude,
        Map<String, Integer> driveMinutes,
        long version)
        implements Event {

    @Override
    public String topic() {
        return "axial.room.clinics";
    }

    @Override
    public String key() {
        return clinic;
    }

    @Override
    public String type() {
        return "axial.room.clinic.changed";
    }
}
