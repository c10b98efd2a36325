package axial.planning.diary;

import axial.planning.model.After;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What linked requests leave of the calendar. A link to a request that is unknown, done without an appointment, or withdrawn binds nothing. */
final class Links {

    private Links() {}

    static @Nullable DayRange days(Request request, Diary diary) {
        DayRange days = DayRange.ALWAYS;
        for (After after : request.after()) {
            boolean placed = false;
            for (Spot before : diary.spotsOf(after.requestId())) {
                placed = true;
                int last = after.maxGapDays() == null ? Case.NEVER : before.epochDay() + after.maxGapDays();
                days = days.and(before.epochDay() + after.minGapDays(), last);
            }
            if (!placed && isOpen(diary.request(after.requestId()))) {
                return null;
            }
        }
        for (Map.Entry<String, After> link : diary.successorsOf(request.id()).entrySet()) {
            for (Spot later : diary.spotsOf(link.getKey())) {
                After after = link.getValue();
                int first = after.maxGapDays() == null ? -Case.NEVER : later.epochDay() - after.maxGapDays();
                days = days.and(first, later.epochDay() - after.minGapDays());
            }
        }
        for (String other : diary.apartFrom(request.id())) {
            for (Spot there : diary.spotsOf(other)) {
                days = days.without(there.epochDay());
            }
        }
        return days;
    }

    private static boolean isOpen(@Nullable Request before) {
        return before != null && (before.state() == RequestState.WAITING || before.state() == RequestState.PLACED);
    }
}
