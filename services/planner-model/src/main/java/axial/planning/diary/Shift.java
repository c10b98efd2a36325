package axial.planning.diary;

import axial.planning.model.Alternative;
import axial.planning.model.ResourceKind;
import axial.planning.model.SessionKind;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A provider at the clinic on a day: a procedure counts to the shift in which it begins, {@code [start, end)}. */
public final class Shift {

    private final Timeline provider;
    private final SessionKind kind;
    private final int start;
    private final int end;
    private Spans.Page[] pages = new Spans.Page[0];
    private int alwaysRead;
    private int dayEnds;
    private int read = Integer.MIN_VALUE;
    private @Nullable Workload workload;

    Shift(Timeline provider, SessionKind kind, int start, int end) {
        this.provider = provider;
        this.kind = kind;
        this.start = start;
        this.end = end;
    }

    /** The shift a place is in; null when there is none any more. */
    public static @Nullable Shift of(Spot spot) {
        Day day = spot.clinic().day(spot.epochDay());
        Spot.Take provider = spot.take(ResourceKind.PROVIDER);
        if (day == null || provider == null) {
            return null;
        }
        for (Shift shift : day.shifts()) {
            if (shift.provider == provider.timeline()
                    && shift.start <= provider.start()
                    && provider.start() < shift.end) {
                return shift;
            }
        }
        return null;
    }

    /** Adds whoever its provider has in it. */
    public void addOwners(Collection<Spot> into) {
        provider.addOwners(start, end, into);
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
     * How many units of idle time the provider has more, at least, with one more procedure that begins in the shift; {@link Workload#NO_TIME}
     * when there is no time for it.
     */
    int leastIdle(Day day, Alternative alternative) {
        int setup = alternative.setupMinutes();
        int minutes = alternative.procedureMinutes();
        FreeTime free = provider.freeTime(day, setup + minutes);
        return free == null ? Workload.NO_TIME : free.leastIdle(start, end, setup, minutes, day, workload(day));
    }

    /** How the provider's day stands. To be read before the next change. */
    Workload workload(Day day) {
        Workload known = workload;
        if (known == null || !known.isOf(day.clinic())) {
            known = provider.workload(day);
            workload = known;
        }
        return known;
    }

    /**
     * The same number whenever the same places are taken by its provider on the day, as far as what begins in the shift can meet them or its idle
     * time depends on them.
     *
     * @param minutes how long that takes at most
     */
    long content(Day day, int minutes) {
        if (read < minutes) {
            read(day, minutes);
        }
        long content = 0;
        for (int i = 0; i < pages.length; i++) {
            if (i < alwaysRead || pages[i].beginsBefore(dayEnds)) {
                content += pages[i].content();
            }
        }
        return content * 31;
    }

    /** What begins after midnight may still belong to the day, and make it idle; where that stands on a page of its own, most often nothing does. */
    private void read(Day day, int minutes) {
        dayEnds = day.end() + Alternative.LONGEST_SETUP;
        int drive = day.clinic().longestDrive();
        int from = Math.min(Math.max(start, day.start()) - drive, day.start());
        int until = Math.max(Math.min(end, dayEnds) + minutes + drive, day.end());
        pages = provider.taken.pages(from, Math.max(until, dayEnds));
        alwaysRead = Spans.page(until - 1) - Spans.page(from) + 1;
        read = minutes;
    }
}
