package axial.local.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A town of the region, with how many of a hundred patients come from it (assumed). */
record Town(String name, double latitude, double longitude, int share) {

    private static final double EARTH_KM = 6371;
    private static final double ROAD_OVER_STRAIGHT = 1.17; // the domain's measured pairs lie between 1.06 and 1.25
    private static final double KM_PER_MINUTE = 1.35;

    static final List<Town> ALL = List.of(
            new Town("Tulsa", 36.15, -95.99, 24),
            new Town("Broken Arrow", 36.05, -95.79, 8),
            new Town("Bixby", 35.94, -95.88, 3),
            new Town("Owasso", 36.27, -95.85, 5),
            new Town("Sapulpa", 36.00, -96.11, 4),
            new Town("Sand Springs", 36.14, -96.11, 7),
            new Town("Cleveland", 36.31, -96.46, 2),
            new Town("Skiatook", 36.37, -96.00, 2),
            new Town("Claremore", 36.31, -95.62, 5),
            new Town("Pryor", 36.31, -95.32, 4),
            new Town("Vinita", 36.64, -95.16, 4),
            new Town("Grove", 36.59, -94.77, 2),
            new Town("Nowata", 36.70, -95.64, 1),
            new Town("Miami", 36.87, -94.88, 2),
            new Town("Muskogee", 35.75, -95.37, 9),
            new Town("Wagoner", 35.96, -95.37, 3),
            new Town("Tahlequah", 35.92, -94.97, 4),
            new Town("Checotah", 35.47, -95.52, 2),
            new Town("Okmulgee", 35.62, -95.96, 4),
            new Town("Henryetta", 35.44, -95.98, 2),
            new Town("Beggs", 35.74, -96.07, 1),
            new Town("Bristow", 35.83, -96.39, 2));

    /** Estimated minutes by car to each clinic, at least eight. */
    Map<String, Integer> driveMinutes(List<SampleClinic> clinics) {
        Map<String, Integer> minutes = new LinkedHashMap<>();
        clinics.forEach(clinic -> minutes.put(clinic.code(), Math.max(8, (int)
                Math.round(kilometresTo(clinic) * ROAD_OVER_STRAIGHT / KM_PER_MINUTE + 5))));
        return minutes;
    }

    private double kilometresTo(SampleClinic clinic) {
        double north = Math.toRadians(clinic.latitude() - latitude);
        double east = Math.toRadians(clinic.longitude() - longitude) * Math.cos(Math.toRadians(latitude));
        return EARTH_KM * Math.hypot(north, east);
    }
}
