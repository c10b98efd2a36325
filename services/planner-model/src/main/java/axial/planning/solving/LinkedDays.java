package axial.planning.solving;

import axial.planning.diary.Diary;
import axial.planning.diary.Spot;
import axial.planning.model.After;
import axial.planning.model.Request;
import axial.planning.model.RequestState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By how many days the places of linked requests break their gaps, and how many share a day they may not, as the diary stands. */
final class LinkedDays {

    private final Diary diary;

    LinkedDays(Diary diary) {
        this.diary = diary;
    }

    /** Over all links of the request, to those before it, those after it and those that keep off its day. */
    long daysWrong(String requestId) {
        Request request = diary.request(requestId);
        long days = 0;
        if (request != null) {
            for (After after : request.after()) {
                days += daysWrong(after, requestId);
            }
        }
        for (Map.Entry<String, After> link : diary.successorsOf(requestId).entrySet()) {
            days += daysWrong(link.getValue(), link.getKey());
        }
        for (String other : diary.apartFrom(requestId)) {
            days += shared(requestId, other);
        }
        return days;
    }

    private long shared(String one, String other) {
        long shared = 0;
        for (Spot spot : diary.spotsOf(one)) {
            for (Spot there : diary.spotsOf(other)) {
                boolean proposed = spot.booked() == null || there.booked() == null;
                shared += proposed && spot.epochDay() == there.epochDay() ? 1 : 0;
            }
        }
        return shared;
    }

    private long daysWrong(After after, String later) {
        List<Spot> befores = diary.spotsOf(after.requestId());
        long days = 0;
        for (Spot spot : diary.spotsOf(later)) {
            for (Spot before : befores) {
                if (before.booked() == null || spot.booked() == null) {
                    days += Link.of(after, later, true).daysWrong(before.epochDay(), spot.epochDay());
                }
            }
            if (befores.isEmpty() && spot.booked() == null && isOpen(diary.request(after.requestId()))) {
                days++;
            }
        }
        return days;
    }

    /** Whether a request still wants a place or should have one. */
    static boolean isOpen(@Nullable Request request) {
        return request != null && (request.state() == RequestState.WAITING || request.state() == RequestState.PLACED);
    }
}
