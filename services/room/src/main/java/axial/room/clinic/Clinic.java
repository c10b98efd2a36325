package axial.room.clinic;

import axial.room.events.ClinicChanged;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A clinic.
 *
 * @param timeZone IANA name
 * @param latitude degrees north
 * @param longitude degrees east
 * @param driveMinutes by road to the other clinics, by code
 * @param evidence where the figures come from
 */
public record Clinic(
        String code,
        String network,
        String name,
        String timeZone,
        double latitude,
        double longitude,
        Map<String, Integer> driveMinutes,
        @Nullable String evidence,
        long version) {

    public Clinic {
        driveMinutes = Map.copyOf(driveMinutes);
    }

    Clinic withDrive(String other, int minutes) {
        Map<String, Integer> drives = new TreeMap<>(driveMinutes);
        drives.put(other, minutes);
        return withDrives(drives);
    }

    Clinic withDrives(Map<String, Integer> drives) {
        return new Clinic(code, network, name, timeZone, latitude, longitude, drives, evidence, version);
    }

    Clinic withVersion(long newer) {
        return new Clinic(code, network, name, timeZone, latitude, longitude, driveMinutes, evidence, newer);
    }

    ClinicChanged changed() {
        return new ClinicChanged(code, network, name, timeZone, latitude, longitude, driveMinutes, version);
    }
}
