package axial.planning.solving;

import axial.planning.diary.Diary;
import axial.planning.diary.Spot;
import axial.planning.model.Request;
import axial.planning.model.SoftGap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What it costs that requests are off the distances they should keep to each other, as the diary stands. */
final class SoftDistances {

    private final Diary diary;
    private final Set<String> pinned = new HashSet<>();

    SoftDistances(Diary diary, List<PlannedAppointment> appointments) {
        this.diary = diary;
        for (PlannedAppointment appointment : appointments) {
            if (appointment.isPinned()) {
                pinned.add(appointment.requestId());
            }
        }
    }

    /** Over all pairs of the request with those before it and those after it, unless neither of the two can be moved. */
    long cost(String requestId) {
        Request request = Objects.requireNonNull(diary.request(requestId));
        long cost = 0;
        for (SoftGap gap : request.softGaps()) {
            cost += gap.requestId() == null || gap.doneOn() != null ? 0 : cost(gap, gap.requestId(), requestId);
        }
        for (String later : diary.softSuccessorsOf(requestId)) {
            Request follower = diary.request(later);
            if (follower != null) {
                for (SoftGap gap : follower.softGaps()) {
                    cost += gap.isTo(requestId) ? cost(gap, requestId, later) : 0;
                }
            }
        }
        return cost;
    }

    private long cost(SoftGap gap, String before, String later) {
        if (pinned.contains(before) && pinned.contains(later)) {
            return 0;
        }
        long cost = 0;
        for (Spot first : diary.spotsOf(before)) {
            for (Spot second : diary.spotsOf(later)) {
                cost += gap.cost(first.epochDay(), second.epochDay());
            }
        }
        return cost;
    }
}
