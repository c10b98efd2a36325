package axial.benchmark.instance;

import axial.planning.model.Clinic;
import axial.planning.model.Opening;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Five clinics with 16 rooms (8 fluoroscopy, 5 ultrasound, 3 plain), six RF generators and 21 bays and chairs. */
final class Buildings {

    static final List<String> CLINICS = List.of("TUL", "SSP", "MKO", "OKM", "VIN");
    private static final int[][] DRIVES = {
        {0, 25, 75, 55, 80}, {25, 0, 85, 65, 90}, {75, 85, 0, 55, 70}, {55, 65, 55, 0, 110}, {80, 90, 70, 110, 0}
    };
    private static final int[] FLUORO_ROOMS = {3, 1, 2, 1, 1};
    private static final int[] ULTRASOUND_ROOMS = {2, 1, 1, 1, 0};
    private static final int[] PLAIN_ROOMS = {1, 0, 1, 0, 1};
    private static final int[] GENERATORS = {2, 1, 1, 1, 1};
    private static final Set<String> FLUORO = Set.of("FIXED_C_ARM", "LEAD_SHIELDING", "PROCEDURE");

    private final Calendar calendar;
    private final List<Clinic> clinics = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Opening> openings = new ArrayList<>();

    Buildings(Calendar calendar) {
        this.calendar = calendar;
        for (int clinic = 0; clinic < CLINICS.size(); clinic++) {
            clinics.add(new Clinic(CLINICS.get(clinic), Calendar.ZONE, drives(clinic)));
            rooms(clinic);
            resources(clinic, GENERATORS[clinic], ResourceKind.DEVICE, "RF_GENERATOR", Set.of());
            resources(clinic, 2 + FLUORO_ROOMS[clinic] / 2, ResourceKind.BAY, "BAY", Set.of());
            resources(clinic, 1 + FLUORO_ROOMS[clinic], ResourceKind.BAY, "CHAIR", Set.of());
        }
    }

    List<Clinic> clinics() {
        return clinics;
    }

    List<Resource> resources() {
        return resources;
    }

    List<Opening> openings() {
        return openings;
    }

    static Map<String, Integer> drives(int clinic) {
        return drives(clinic, 0);
    }

    /** From a home near the clinic, so many minutes outside of its town. */
    static Map<String, Integer> drives(int clinic, int outside) {
        Map<String, Integer> drives = new HashMap<>();
        for (int other = 0; other < CLINICS.size(); other++) {
            drives.put(CLINICS.get(other), DRIVES[clinic][other] + outside);
        }
        return drives;
    }

    private void rooms(int clinic) {
        resources(clinic, FLUORO_ROOMS[clinic], ResourceKind.ROOM, "FLUORO", FLUORO);
        resources(clinic, ULTRASOUND_ROOMS[clinic], ResourceKind.ROOM, "ULTRASOUND", Set.of("ULTRASOUND", "PROCEDURE"));
        resources(clinic, PLAIN_ROOMS[clinic], ResourceKind.ROOM, "PROCEDURE", Set.of("PROCEDURE", "EXAM"));
    }

    private void resources(int clinic, int count, ResourceKind kind, String type, Set<String> capabilities) {
        for (int i = 0; i < count; i++) {
            String id = "%s-%s-%d".formatted(CLINICS.get(clinic), type, i + 1);
            resources.add(new Resource(id, CLINICS.get(clinic), kind, type, capabilities, true));
            for (int day = 0; day < calendar.days(); day++) {
                openings.add(new Opening(
                        "open-%s-%02d".formatted(id, day),
                        id,
                        CLINICS.get(clinic),
                        calendar.at(day, 8, 0),
                        calendar.at(day, 17, 30)));
            }
        }
    }
}
