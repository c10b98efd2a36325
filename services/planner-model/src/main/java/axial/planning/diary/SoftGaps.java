package axial.planning.diary;

import axial.planning.model.Request;
import axial.planning.model.SoftGap;
import java.util.ArrayList;
import java.util.List;

/** The distances that a request should keep to procedures whose days are known, seen from the day on which it would be done itself. */
final class SoftGaps {

    static final SoftGaps NONE = new SoftGaps(List.of());

    /** @param day of the other procedure, in days since 1970. @param isBefore whether the request should follow it, rather than the other way round */
    private record Anchor(SoftGap gap, int day, boolean isBefore) {

        long daysOff(int own) {
            return isBefore ? gap.daysOff(day, own) : gap.daysOff(own, day);
        }

        long cost(int own) {
            return isBefore ? gap.cost(day, own) : gap.cost(own, day);
        }
    }

    /** How far a day is off one of them. @param wished such as "at least 14 days" */
    record Miss(long days, long cost, String wished) {}

    private final Anchor[] anchors;

    private SoftGaps(List<Anchor> anchors) {
        this.anchors = anchors.toArray(Anchor[]::new);
    }

    /** To what was done before. */
    static SoftGaps toThePast(Request request) {
        return of(request.softGaps().stream()
                .filter(gap -> gap.doneOn() != null)
                .map(gap -> new Anchor(gap, Days.of(gap.doneOn()), true))
                .toList());
    }

    /** To requests that have a place, those before it and those after it. */
    static SoftGaps toPlaces(Request request, Diary diary) {
        List<Anchor> anchors = new ArrayList<>();
        for (SoftGap gap : request.softGaps()) {
            if (gap.doneOn() == null && gap.requestId() != null) {
                diary.spotsOf(gap.requestId()).forEach(spot -> anchors.add(new Anchor(gap, spot.epochDay(), true)));
            }
        }
        for (String later : diary.softSuccessorsOf(request.id())) {
            Request follower = diary.request(later);
            if (follower != null) {
                follower.softGaps().stream()
                        .filter(gap -> gap.isTo(request.id()))
                        .forEach(gap -> diary.spotsOf(later)
                                .forEach(spot -> anchors.add(new Anchor(gap, spot.epochDay(), false))));
            }
        }
        return of(anchors);
    }

    private static SoftGaps of(List<Anchor> anchors) {
        return anchors.isEmpty() ? NONE : new SoftGaps(anchors);
    }

    /** What it costs in minutes of inconvenience to be done on the day. */
    long cost(int epochDay) {
        long cost = 0;
        for (Anchor anchor : anchors) {
            cost += anchor.cost(epochDay);
        }
        return cost;
    }

    /** One for each that the day is off. */
    List<Miss> misses(int epochDay) {
        List<Miss> misses = new ArrayList<>();
        for (Anchor anchor : anchors) {
            if (anchor.cost(epochDay) > 0) {
                misses.add(new Miss(anchor.daysOff(epochDay), anchor.cost(epochDay), wished(anchor)));
            }
        }
        return misses;
    }

    private static String wished(Anchor anchor) {
        SoftGap gap = anchor.gap();
        String most = gap.maxGapDays() == null ? "" : " to " + gap.maxGapDays();
        String from = gap.maxGapDays() == null ? "at least " : "";
        return from + gap.minGapDays() + most + " days " + (anchor.isBefore() ? "after" : "before");
    }
}
