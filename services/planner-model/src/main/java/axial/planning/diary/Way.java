package axial.planning.diary;

import axial.planning.model.Alternative;
import axial.planning.model.Recovery;
import axial.planning.model.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One alternative at one clinic, with everything there that serves it.
 *
 * @param rooms   those that don't waste a fixed C-arm first, then by id
 * @param wasteful how many minutes of scarce imaging each room would waste, in the order of rooms
 * @param devices for each type needed, all devices of the type, by id
 * @param counts  how many of each type are needed
 * @param bays    those just good enough first, then by id; empty when none is needed
 */
record Way(
        Alternative alternative,
        int index,
        List<Timeline> rooms,
        int[] wasteful,
        List<List<Timeline>> devices,
        int[] counts,
        List<Timeline> bays) {

    private static final String C_ARM = "FIXED_C_ARM";

    /** Null when the clinic lacks a room, device or bay for it, or its minutes make no sense. */
    static @Nullable Way compile(Alternative alternative, int index, ClinicBook clinic) {
        List<Timeline> rooms = clinic.rooms().stream()
                .filter(room -> resource(room).capabilities().containsAll(alternative.roomCapabilities()))
                .sorted(Comparator.comparingInt((Timeline room) -> wasted(alternative, resource(room)))
                        .thenComparing(Timeline::id))
                .toList();
        List<String> types = alternative.devices().stream().distinct().toList();
        List<List<Timeline>> devices = new ArrayList<>();
        int[] counts = new int[types.size()];
        boolean served = !rooms.isEmpty() && alternative.isSensible();
        for (int i = 0; i < counts.length; i++) {
            String type = types.get(i);
            counts[i] =
                    (int) alternative.devices().stream().filter(type::equals).count();
            devices.add(clinic.devices().stream()
                    .filter(device -> resource(device).type().equals(type))
                    .toList());
            served &= devices.get(i).size() >= counts[i];
        }
        List<Timeline> bays = alternative.needsBay() ? bays(alternative, clinic) : List.of();
        served &= !alternative.needsBay() || !bays.isEmpty();
        int[] wasteful = rooms.stream()
                .mapToInt(room -> wasted(alternative, resource(room)))
                .toArray();
        return served ? new Way(alternative, index, rooms, wasteful, devices, counts, bays) : null;
    }

    private static List<Timeline> bays(Alternative alternative, ClinicBook clinic) {
        String first = alternative.recovery().name();
        return clinic.bays().stream()
                .filter(bay -> alternative.recovery() == Recovery.CHAIR
                        || resource(bay).type().equals("BAY"))
                .sorted(Comparator.comparing(
                                (Timeline bay) -> !resource(bay).type().equals(first))
                        .thenComparing(Timeline::id))
                .toList();
    }

    /** Room minutes in a fluoroscopy room of a procedure that can do without. */
    static int wasted(Alternative alternative, Resource room) {
        boolean needless =
                alternative.scarce() || !alternative.roomCapabilities().contains(C_ARM);
        return needless && room.capabilities().contains(C_ARM) ? alternative.roomMinutes() : 0;
    }

    boolean isVisit() {
        return alternative.roomCapabilities().contains("EXAM");
    }

    static Resource resource(Timeline timeline) {
        return Objects.requireNonNull(timeline.resource());
    }
}
