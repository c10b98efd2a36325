package axial.planning.solving;

import axial.planning.diary.ClinicBook;
import axial.planning.diary.Spot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Two appointments at different clinics, not far apart in time, that share a provider, a device or the patient; at least one of them is proposed. */
record Journey(PlannedAppointment a, PlannedAppointment b) {

    /** Longer than any drive between two clinics of a network, in minutes. */
    private static final int FAR = 12 * 60;

    static Set<Journey> all(List<PlannedAppointment> appointments) {
        Set<Journey> journeys = new LinkedHashSet<>();
        Use.byResource(appointments, Journey::travellers).stream()
                .filter(Journey::wanders)
                .forEach(wandering -> add(wandering, journeys));
        return journeys;
    }

    /** Whoever and whatever may have to get from one place to another. */
    static List<Spot.Take> travellers(Spot spot) {
        if (spot.takes().isEmpty()) {
            return List.of();
        }
        List<Spot.Take> travellers = new ArrayList<>(spot.takes());
        travellers.add(spot.patientTake());
        return travellers;
    }

    private static boolean wanders(List<Use> uses) {
        return uses.stream().anyMatch(use -> clinic(use) != clinic(uses.get(0)));
    }

    private static void add(List<Use> uses, Set<Journey> into) {
        for (Use use : uses) {
            for (Use other : uses) {
                if (use.appointment().index() < other.appointment().index()
                        && clinic(use) != clinic(other)
                        && isNear(use, other)
                        && isNear(other, use)
                        && use.isProposedBeside(other)) {
                    into.add(new Journey(use.appointment(), other.appointment()));
                }
            }
        }
    }

    private static ClinicBook clinic(Use use) {
        return use.appointment().place().clinic();
    }

    private static boolean isNear(Use use, Use later) {
        return later.start() < use.end() + FAR;
    }

    List<String> requestIds() {
        return List.of(a.requestId(), b.requestId());
    }
}
