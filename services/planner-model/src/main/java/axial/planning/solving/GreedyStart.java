package axial.planning.solving;

import axial.planning.diary.Blink;
import axial.planning.model.After;
import axial.planning.model.Request;
import axial.planning.model.SoftGap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
                for (String before : before(appointment.request())) {
                    int depth = depths.getOrDefault(before, 0) + 1;
                    if (depth > depths.getOrDefault(appointment.requestId(), 0)) {
                        depths.put(appointment.requestId(), depth);
                        changed = true;
                    }
                }
            }
        }
        return depths;
    }

    /** Those it must follow, and those it should. */
    private static List<String> before(Request request) {
        return Stream.concat(
                        request.after().stream().map(After::requestId),
                        request.softGaps().stream().map(SoftGap::requestId).flatMap(Stream::ofNullable))
                .toList();
    }
}
