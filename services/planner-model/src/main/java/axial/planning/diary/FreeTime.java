package axial.planning.diary;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * When something is open at a clinic on one day and not taken, in gaps from the earliest to the latest; where something of its own at another
 * clinic is too near to get here in time counts as taken. Kept until something changes near it.
 */
final class FreeTime {

    /** Minutes after the day's end up to which the gaps are usually known: more than what starts on the day most often takes. */
    static final int BEYOND = 240;

    private static final Spans.Page[] UNREAD = new Spans.Page[0];

    private @Nullable Day day;
    private boolean travels;
    private Spans.Page[] pages = UNREAD;
    private int changes;
    private int[] starts = new int[4];
    private int[] ends = new int[4];
    private int gaps;

    /** Whether it is known of the day as it stands now. */
    boolean isOf(Day other, boolean wandering) {
        return day == other && travels == wandering && changes == Spans.changes(pages);
    }

    /**
     * @param wandering whether anything may be taken at other clinics
     * @param beyond    minutes after the day's end up to which to look
     */
    void workOut(OpenHours open, Spans taken, Day day, boolean wandering, int beyond) {
        this.day = day;
        travels = wandering;
        gaps = 0;
        int until = day.end() + beyond;
        int run = open.reaching(day.start());
        int from = run < open.starts.length ? Math.max(day.start(), open.starts[run]) : until;
        int last = from;
        for (; run < open.starts.length && open.starts[run] < until; run++) {
            last = Math.min(until, open.ends[run]);
            addGaps(Math.max(day.start(), open.starts[run]), last, day.clinic(), taken);
        }
        int reach = wandering ? day.clinic().longestDrive() : 0;
        pages = from < last ? taken.pages(from - reach, last + reach) : UNREAD;
        changes = Spans.changes(pages);
        if (wandering) {
            removeTravel(day.clinic());
        }
    }

    private void addGaps(int from, int until, ClinicBook clinic, Spans taken) {
        int free = from;
        int last = Spans.page(until - 1);
        for (int number = Spans.page(from); number <= last; number++) {
            Spans.Page page = taken.at(number);
            for (int i = 0; i < page.size() && page.start(i) < until; i++) {
                if (page.end(i) > free) {
                    addGap(free, page.start(i));
                    free = page.end(i);
                }
            }
        }
        addGap(free, until);
    }

    private void addGap(int from, int until) {
        if (from < until) {
            if (gaps == starts.length) {
                starts = Arrays.copyOf(starts, gaps * 2);
                ends = Arrays.copyOf(ends, gaps * 2);
            }
            starts[gaps] = from;
            ends[gaps++] = until;
        }
    }

    private void removeTravel(ClinicBook clinic) {
        for (Spans.Page page : pages) {
            for (int i = 0; i < page.size(); i++) {
                int drive = clinic.drive(page.owner(i).clinic());
                if (drive > 0) {
                    remove(page.start(i) - drive, page.end(i) + drive);
                }
            }
        }
    }

    private void remove(int from, int until) {
        int[] oldStarts = Arrays.copyOf(starts, gaps);
        int[] oldEnds = Arrays.copyOf(ends, gaps);
        gaps = 0;
        for (int i = 0; i < oldStarts.length; i++) {
            addGap(oldStarts[i], Math.min(oldEnds[i], from));
            addGap(Math.max(oldStarts[i], until), oldEnds[i]);
        }
    }

    /** Adds to the mask every start S of the day with {@code [S+offset, S+offset+length)} within a gap. */
    void addStarts(Day day, int offset, int length, long[] mask) {
        int shift = day.start() + offset;
        int latest = day.end() - 1 - day.start();
        for (int i = 0; i < gaps; i++) {
            if (ends[i] - starts[i] >= length) {
                StartMask.add(mask, starts[i] - shift, Math.min(ends[i] - length - shift, latest));
            }
        }
    }

    /**
     * How many units of idle time a procedure adds at least that begins within {@code [from, until)} and lies within a gap; negative when it fills
     * idle time, {@link Workload#NO_TIME} when there is no such gap. In each gap the first and the last start are looked at, for between these it
     * adds no less.
     *
     * @param setup minutes from the start, which is on the grid, to the procedure
     */
    int leastIdle(int from, int until, int setup, int length, Day day, Workload workload) {
        int least = Workload.NO_TIME;
        int shift = day.start() + setup;
        for (int i = 0; i < gaps; i++) {
            if (ends[i] - starts[i] < length) {
                continue;
            }
            int first = shift + StartMask.ceilBit(Math.max(starts[i], from) - shift) * Minutes.GRID;
            int latest = Math.min(Math.min(ends[i] - length, until - 1), day.end() - 1 + setup);
            if (first <= latest) {
                int last = latest - (latest - shift) % Minutes.GRID;
                least = Math.min(least, workload.spanWith(first, first + length));
                least = Math.min(least, workload.spanWith(last, last + length));
            }
        }
        return least == Workload.NO_TIME ? least : workload.moreIdleIn(least, length);
    }
}
