package axial.planning.solving;

import axial.planning.diary.Blink;
import axial.planning.model.After;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A first plan in milliseconds: displaced and urgent requests first, long ones before short ones, predecessors before what follows them. */
final class GreedyStart {

    private GreedyStart() {}

    static void place(PlanProblem problem) {
        Workbench bench = problem.workbench();
        Map<String, Integer> depths = depths(problem);
        List<PlannedAppointment> waiting = problem.appointments().stream()
                .filter(appointment -> appointment.spot() == null)
                .sorted(Comparator.comparingInt((PlannedAppointment a) -> depths.getOrDefault(a.requestId(), 0))
                        .thenComparing(order()))
                .toList();
        for (PlannedAppointment appointment : waiting) {
            int index = appointment.index();
            appointment.put(bench.finder().cheapest(appointment.theCase(), bench.scope(index), Blink.NEVER));
            bench.put(index, appointment.spot());
        }
    }

    static Comparator<PlannedAppointment> order() {
        return Comparator.comparing((PlannedAppointment a) -> !a.request().displaced())
                .thenComparing(a -> -a.request().priority().urgency())
                .thenComparing(a -> -a.theCase().longest())
                .thenComparing(PlannedAppointment::requestId);
    }

    /** How many requests in a row must come before each; the links of a network are short and few. */
    static Map<String, Integer> depths(PlanProblem problem) {
        Map<String, Integer> depths = new HashMap<>();
        boolean changed = true;
        for (int round = 0; round < 10 && changed; round++) {
            changed = false;
            for (PlannedAppointment appointment : problem.appointments()) {
                for (After after : appointment.request().after()) {
                    int depth = depths.getOrDefault(after.requestId(), 0) + 1;
                    if (depth > depths.getOrDefault(appointment.requestId(), 0)) {
                        depths.put(appointment.requestId(), depth);
                        changed = true;
                    }
                }
            }
        }
        return depths;
    }
}
