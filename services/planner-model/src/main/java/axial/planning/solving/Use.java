package axial.planning.solving;

import axial.planning.diary.Spot;
import axial.planning.diary.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One appointment's time with a resource, or with its patient. */
record Use(PlannedAppointment appointment, Spot.Take take) {

    /**
     * One list for each resource.
     *
     * @param appointments have a place
     * @param takes        what counts of a place
     */
    static Collection<List<Use>> byResource(
            List<PlannedAppointment> appointments, Function<Spot, List<Spot.Take>> takes) {
        Map<Timeline, List<Use>> uses = new LinkedHashMap<>();
        for (PlannedAppointment appointment : appointments) {
            for (Spot.Take take : takes.apply(appointment.place())) {
                uses.computeIfAbsent(take.timeline(), timeline -> new ArrayList<>())
                        .add(new Use(appointment, take));
            }
        }
        return uses.values();
    }

    /** Whether the two are judged: what is booked and stays is booking's affair. */
    boolean isProposedBeside(Use other) {
        return appointment != other.appointment && (appointment.isProposed() || other.appointment.isProposed());
    }

    int start() {
        return take.start();
    }

    int end() {
        return take.end();
    }
}
