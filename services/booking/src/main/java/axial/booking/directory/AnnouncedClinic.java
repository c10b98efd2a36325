package axial.booking.directory;

import java.util.Map;

/** A clinic as room announces it. */
record AnnouncedClinic(
        String clinic, String network, String name, String timeZone, Map<String, Integer> driveMinutes, long version) {}
