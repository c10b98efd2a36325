package axial.planning.diary;

import java.util.Arrays;
import java.util.Collection;

/** When something is open at one clinic: runs sorted by start, merged where openings touch or overlap. */
final class OpenHours {

    final int[] starts;
    final int[] ends;

    private final ByDay<FreeTime> freeTimes = new ByDay<>();
    private final int firstPage;
    private final int[] pages;

    private OpenHours(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
        firstPage = ends.length == 0 ? 0 : Spans.page(ends[0]);
        int last = ends.length == 0 ? -1 : Spans.page(ends[ends.length - 1]);
        pages = new int[last - firstPage + 1];
        for (int page = 0, run = 0; page < pages.length; page++) {
            while (Spans.page(ends[run]) < firstPage + page) {
                run++;
            }
            pages[page] = run;
        }
    }

    static OpenHours of(Collection<OpenSpan> spans) {
        OpenSpan[] sorted = spans.stream()
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toArray(OpenSpan[]::new);
        int[] starts = new int[sorted.length];
        int[] ends = new int[sorted.length];
        int runs = 0;
        for (OpenSpan span : sorted) {
            if (runs > 0 && span.start() <= ends[runs - 1]) {
                ends[runs - 1] = Math.max(ends[runs - 1], span.end());
            } else {
                starts[runs] = span.start();
                ends[runs++] = span.end();
            }
        }
        return new OpenHours(Arrays.copyOf(starts, runs), Arrays.copyOf(ends, runs));
    }

    /** What is known of the day. */
    FreeTime freeTime(Day day) {
        return freeTimes.own(day.epochDay(), any -> new FreeTime());
    }

    /** Index of the first run that ends after the minute. */
    int reaching(int minute) {
        int page = Spans.page(minute) - firstPage;
        int run = page < 0 ? 0 : page >= pages.length ? ends.length : pages[page];
        while (run < ends.length && ends[run] <= minute) {
            run++;
        }
        return run;
    }

    boolean covers(int start, int end) {
        int run = reaching(start);
        return run < starts.length && starts[run] <= start && end <= ends[run];
    }
}
