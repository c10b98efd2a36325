package axial.planning.solving;

import axial.planning.diary.Spot;
import axial.planning.model.ResourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Two appointments with the same resource, or patient, at the same time, for so many minutes; at least one of them is proposed. */
record Clash(PlannedAppointment a, PlannedAppointment b, long minutes) {

    private static final Comparator<Use> IN_TIME = Comparator.comparingInt(Use::start)
            .thenComparing(use -> use.appointment().requestId());

    static List<Clash> all(List<PlannedAppointment> appointments, ResourceKind kind) {
        List<Clash> clashes = new ArrayList<>();
        for (List<Use> uses : Use.byResource(appointments, spot -> takes(spot, kind))) {
            uses.sort(IN_TIME);
            for (int i = 0; i < uses.size(); i++) {
                addClashes(uses.get(i), uses.subList(i + 1, uses.size()), clashes);
            }
        }
        return clashes;
    }

    private static List<Spot.Take> takes(Spot spot, ResourceKind kind) {
        if (kind == ResourceKind.PATIENT) {
            return spot.take(ResourceKind.ROOM) == null ? List.of() : List.of(spot.patientTake());
        }
        return spot.takes().stream().filter(take -> take.kind() == kind).toList();
    }

    /** @param later none starts before the use */
    private static void addClashes(Use use, List<Use> later, List<Clash> into) {
        for (Use other : later) {
            if (other.start() >= use.end()) {
                return;
            }
            if (use.isProposedBeside(other)) {
                long minutes = Math.min(use.end(), other.end()) - other.start();
                into.add(new Clash(use.appointment(), other.appointment(), minutes));
            }
        }
    }

    List<String> requestIds() {
        return List.of(a.requestId(), b.requestId());
    }
}
