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
 * What serves one alternative at one clinic. Requests with the same alternative share it, and with it what was worked out of a day.
 *
 * @param rooms    those that waste no scarce imaging first, then by id
 * @param wasteful how many minutes of scarce imaging each room would waste, in the order of rooms
 * @param devices  for each type needed, all devices of the type, by id
 * @param counts   how many of each type are needed
 * @param bays     those just good enough first, then by id; empty when none is needed
 * @param days     where the rooms are free on the days
 * @param places   the cheapest places in the shifts of the days
 */
record Facilities(
        Alternative alternative,
        List<Timeline> rooms,
        int[] wasteful,
        List<List<Timeline>> devices,
        int[] counts,
        List<Timeline> bays,
        ByDay<RoomStarts> days,
        ByDay<ShiftPlaces[]> places) {

    /** Null when the clinic lacks a room, device or bay for it, or its minutes make no sense. */
    static @Nullable Facilities of(Alternative alternative, ClinicBook clinic) {
        List<Timeline> rooms = clinic.rooms().stream()
                .filter(room -> resource(room).capabilities().containsAll(alternative.roomCapabilities()))
                .sorted(Comparator.comparingInt((Timeline room) -> alternative.scarceMinutes(resource(room)))
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
                .mapToInt(room -> alternative.scarceMinutes(resource(room)))
                .toArray();
        return served
                ? new Facilities(alternative, rooms, wasteful, devices, counts, bays, new ByDay<>(), new ByDay<>())
                : null;
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

    static Resource resource(Timeline timeline) {
        return Objects.requireNonNull(timeline.resource());
    }

    /** Where the rooms are free on the day; to be read before the next change. */
    RoomStarts on(Day day) {
        RoomStarts starts = days.own(day.epochDay(), any -> new RoomStarts(this, null));
        long content = content(day);
        if (!starts.isOf(day, content)) {
            starts.workOut(day, content);
        }
        return starts;
    }

    /** What is known of the places in each shift of the day. */
    ShiftPlaces[] places(Day day) {
        return places.own(
                day.epochDay(),
                any -> day.shifts().stream().map(shift -> new ShiftPlaces()).toArray(ShiftPlaces[]::new));
    }

    /** How long it takes rooms, bays and patients, whichever is longest. */
    int minutes() {
        return Math.max(alternative.roomMinutes(), alternative.patientMinutes());
    }

    /** The same number whenever the same places are taken on the day, as far as it can matter here. */
    long content(Day day) {
        long elsewhere = 0;
        for (List<Timeline> kind : devices) {
            elsewhere += elsewhere(kind, day);
        }
        return day.content(minutes()) + (elsewhere + elsewhere(bays, day)) * 41;
    }

    private static long elsewhere(List<Timeline> resources, Day day) {
        long content = 0;
        for (int i = 0; i < resources.size(); i++) {
            if (resources.get(i).wanders()) {
                content += resources.get(i).content(day);
            }
        }
        return content;
    }
}
