package axial.planning.solving;

import axial.planning.diary.ClinicBook;
import axial.planning.diary.Spot;
import axial.planning.diary.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two appointments at different clinics, not far apart in time, that share a provider or a device; at least one of them is proposed. */
record Journey(PlannedAppointment a, PlannedAppointment b) {

    /** Longer than any drive between two clinics of a network, in minutes. */
    private static final int FAR = 12 * 60;

    /** One appointment's time with a provider or a device. */
    private record Use(PlannedAppointment appointment, Spot.Take take) {
        ClinicBook clinic() {
            return appointment.place().clinic();
        }

        boolean isNear(Use later) {
            return later.take.start() < take.end() + FAR;
        }
    }

    static Set<Journey> all(List<PlannedAppointment> appointments) {
        Map<Timeline, List<Use>> uses = new LinkedHashMap<>();
        for (PlannedAppointment appointment : appointments) {
            for (Spot.Take take : appointment.place().takes()) {
                uses.computeIfAbsent(take.timeline(), timeline -> new ArrayList<>())
                        .add(new Use(appointment, take));
            }
        }
        Set<Journey> journeys = new LinkedHashSet<>();
        uses.values().stream().filter(Journey::wanders).forEach(wandering -> add(wandering, journeys));
        return journeys;
    }

    private static boolean wanders(List<Use> uses) {
        return uses.stream().anyMatch(use -> use.clinic() != uses.get(0).clinic());
    }

    private static void add(List<Use> uses, Set<Journey> into) {
        for (Use use : uses) {
            for (Use other : uses) {
                if (use.appointment.index() < other.appointment.index()
                        && use.clinic() != other.clinic()
                        && use.isNear(other)
                        && other.isNear(use)
                        && (use.appointment.isProposed() || other.appointment.isProposed())) {
                    into.add(new Journey(use.appointment, other.appointment));
                }
            }
        }
    }

    List<String> requestIds() {
        return List.of(a.requestId(), b.requestId());
    }
}
