package axial.provider.clinic;

import axial.messaging.Unreadable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;

/** What {@code axial.room.clinics} carries, as far as it matters here. */
record ClinicHeard(
        String clinic, String network, String name, String timeZone, Map<String, Integer> driveMinutes, long version) {

    /** @param epoch of the message @throws Unreadable when something is missing or the time zone is none */
    Clinic clinicNow(long epoch) {
        if (clinic == null || network == null || name == null || timeZone == null || driveMinutes == null) {
            throw new Unreadable("A clinic lacks its code, network, name, time zone or drive minutes.");
        }
        try {
            return new Clinic(clinic, network, name, ZoneId.of(timeZone), driveMinutes, version, epoch);
        } catch (DateTimeException e) {
            throw new Unreadable("The time zone of clinic " + clinic + " is not known.", e);
        }
    }
}
