package axial.planning.diary;

import axial.planning.model.SessionKind;

/** A provider at the clinic on a day: a procedure counts to the shift in which it begins, {@code [start, end)}. */
final class Shift {

    private final Timeline provider;
    private final SessionKind kind;
    private final int start;
    private final int end;
    private Spans.Page[] pages = new Spans.Page[0];

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

    /** The same number whenever the same places are taken at the clinic on the shift's day, and by its provider. */
    long content(Day day) {
        if (pages.length == 0) {
            pages = provider.taken.pages(day.start(), day.end());
        }
        long own = 0;
        for (Spans.Page page : pages) {
            own += page.content();
        }
        return day.content() + own * 31;
    }
}
