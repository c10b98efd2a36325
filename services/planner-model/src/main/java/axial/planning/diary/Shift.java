package axial.planning.diary;

import axial.planning.model.Alternative;
import axial.planning.model.SessionKind;

/** A provider at the clinic on a day: a procedure counts to the shift in which it begins, {@code [start, end)}. */
final class Shift {

    private final Timeline provider;
    private final SessionKind kind;
    private final int start;
    private final int end;
    private Spans.Page[] pages = new Spans.Page[0];
    private int read = Integer.MIN_VALUE;

    Shift(Timeline provider, SessionKind kind, int start, int end) {
        this.provider = provider;
        this.kind = kind;
        this.start = start;
        this.end = end;
    }

    Timeline provider() {
        return provider;
    }

    SessionKind kind() {
        return kind;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /**
     * The same number whenever the same places are taken by its provider on the day, as far as what begins in the shift can meet them.
     *
     * @param minutes how long that takes at most
     */
    long content(Day day, int minutes) {
        if (read < minutes) {
            int drive = day.clinic().longestDrive();
            int from = Math.max(start, day.start()) - drive;
            int until = Math.min(end, day.end() + Alternative.LONGEST_SETUP) + minutes + drive;
            pages = provider.taken.pages(Math.min(from, day.start()), Math.max(until, day.end()));
            read = minutes;
        }
        long content = 0;
        for (Spans.Page page : pages) {
            content += page.content();
        }
        return content * 31;
    }
}
