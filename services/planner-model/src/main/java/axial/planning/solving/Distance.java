package axial.planning.solving;

import axial.planning.model.SoftGap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that is off the distance it should keep to what comes before it: to what was done, which is no appointment here, or to another
 * appointment. At least one of the two can be moved.
 */
record Distance(SoftGap gap, @Nullable PlannedAppointment before, PlannedAppointment later, long daysOff) {

    static List<Distance> all(List<PlannedAppointment> appointments) {
        List<PlannedAppointment> wishing = appointments.stream()
                .filter(appointment -> !appointment.request().softGaps().isEmpty())
                .toList();
        if (wishing.isEmpty()) {
            return List.of();
        }
        Map<String, List<PlannedAppointment>> byRequest = new HashMap<>();
        appointments.forEach(appointment -> byRequest
                .computeIfAbsent(appointment.requestId(), id -> new ArrayList<>(1))
                .add(appointment));
        List<Distance> off = new ArrayList<>();
        for (PlannedAppointment later : wishing) {
            for (SoftGap gap : later.request().softGaps()) {
                add(gap, later, byRequest, off);
            }
        }
        return off;
    }

    private static void add(
            SoftGap gap,
            PlannedAppointment later,
            Map<String, List<PlannedAppointment>> byRequest,
            List<Distance> into) {
        LocalDate done = gap.doneOn();
        if (done != null) {
            add(new Distance(gap, null, later, gap.daysOff(done.toEpochDay(), later.day())), into);
        } else if (gap.requestId() != null) {
            for (PlannedAppointment before : byRequest.getOrDefault(gap.requestId(), List.of())) {
                add(new Distance(gap, before, later, gap.daysOff(before.day(), later.day())), into);
            }
        }
    }

    private static void add(Distance distance, List<Distance> into) {
        if (distance.cost() > 0 && distance.canBeMended()) {
            into.add(distance);
        }
    }

    private boolean canBeMended() {
        return !later.isPinned() || (before != null && !before.isPinned());
    }

    long cost() {
        return daysOff * Math.max(0, gap.costPerDay());
    }

    List<String> requestIds() {
        return before == null ? List.of(later.requestId()) : List.of(before.requestId(), later.requestId());
    }
}
