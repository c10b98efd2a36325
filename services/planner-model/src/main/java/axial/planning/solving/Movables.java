package axial.planning.solving;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The appointments a plan may move, and the orders in which they are put back. */
final class Movables {

    private final int[] indexes;
    private final int[] wanted;
    private final int[] displaced;
    private final Outlook outlook;
    private final int[] ranks;

    Movables(PlanProblem problem) {
        List<PlannedAppointment> all = problem.appointments();
        indexes = all.stream()
                .filter(appointment -> !appointment.isPinned())
                .mapToInt(PlannedAppointment::index)
                .toArray();
        wanted = all.stream()
                .filter(appointment -> appointment.original() == null)
                .mapToInt(PlannedAppointment::index)
                .toArray();
        displaced = all.stream()
                .filter(appointment -> appointment.request().displaced())
                .mapToInt(PlannedAppointment::index)
                .toArray();
        outlook = new Outlook(problem);
        ranks = new int[all.size()];
        Map<String, Integer> depths = GreedyStart.depths(problem);
        List<PlannedAppointment> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt((PlannedAppointment a) -> depths.getOrDefault(a.requestId(), 0))
                .thenComparing(GreedyStart.order()));
        for (int i = 0; i < sorted.size(); i++) {
            ranks[sorted.get(i).index()] = i;
        }
    }

    boolean isEmpty() {
        return indexes.length == 0;
    }

    /** Mostly one that wants a place: moving what is booked serves nobody by itself. */
    int any(Random random) {
        int[] from = wanted.length > 0 && random.nextInt(10) > 0 ? wanted : indexes;
        return from[random.nextInt(from.length)];
    }

    /**
     * One without a place who may yet get one; two times in three one that was displaced, as long as there is such a one.
     *
     * @return the index, or -1 when there is nobody
     */
    int unplaced(Workbench bench, Random random) {
        if (displaced.length > 0 && random.nextInt(3) > 0) {
            int index = unplacedOf(displaced, bench, random);
            if (index >= 0) {
                return index;
            }
        }
        return unplacedOf(wanted, bench, random);
    }

    /** From a random point on; -1 when all have a place. */
    /** How many of those without a place are known never to get one. */
    int hopeless() {
        return outlook.hopeless();
    }

    private int unplacedOf(int[] indexes, Workbench bench, Random random) {
        int from = random.nextInt(indexes.length);
        for (int i = 0; i < indexes.length; i++) {
            int index = indexes[(from + i) % indexes.length];
            if (bench.placed(index) == null && !outlook.isHopeless(index)) {
                return index;
            }
        }
        return -1;
    }

    /** Sorts by rank (predecessors and the pressing first), or at random. */
    void sort(List<Integer> order, boolean shuffled, Random random) {
        if (shuffled) {
            Collections.shuffle(order, random);
        } else {
            order.sort(Comparator.comparingInt(index -> ranks[index]));
        }
    }
}
