package axial.planning.diary;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is taken on one timeline, in pages of a day each, so that a look at one day costs nothing for the others. Spans may overlap; the
 * ledger's never do. One that reaches over the end of a page stands on both.
 */
final class Spans {

    private static final int PAGE = 24 * 60;

    /** Pages turn at 09:00 UTC, in the middle of the night of the Americas: hardly anything stands on two of them. */
    private static final int TURN = 9 * 60;

    /** The number of a page in 2200; what lies beyond it, or before 1970, stands on the outermost page. */
    private static final int LAST_PAGE = 84_000;

    private static final Page EMPTY = new Page(0);

    private final ByDay<Page> pages = new ByDay<>();

    /** Number of the page that holds the minute. */
    static int page(int minute) {
        return minute <= TURN ? 0 : Math.min(LAST_PAGE, (minute - TURN) / PAGE);
    }

    /** The page of that number; an empty one when nothing was ever taken there. */
    Page at(int number) {
        Page page = pages.get(number);
        return page == null ? EMPTY : page;
    }

    /** Counts up with each change on one of the pages, so that what was read from them can be kept until then. */
    static int changes(Page[] pages) {
        int changes = 0;
        for (Page page : pages) {
            changes += page.changes;
        }
        return changes;
    }

    /** The same number whenever the same places stand between the two minutes, or near them. */
    long content(int from, int to) {
        long content = 0;
        for (int number = page(from); number <= page(to - 1); number++) {
            content += at(number).content;
        }
        return content;
    }

    /** The pages on which what is taken between the two minutes will stand. */
    Page[] pages(int from, int to) {
        Page[] pages = new Page[page(to - 1) - page(from) + 1];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = own(page(from) + i);
        }
        return pages;
    }

    void add(int start, int end, Spot owner) {
        for (int number = page(start); number <= lastPage(start, end); number++) {
            own(number).add(start, end, owner);
        }
    }

    void remove(int start, int end, Spot owner) {
        for (int number = page(start); number <= lastPage(start, end); number++) {
            own(number).remove(start, owner);
        }
    }

    private static int lastPage(int start, int end) {
        return page(Math.max(start, end - 1));
    }

    /** The page on which alone the span stands; null when it stands on several. */
    @Nullable
    Page onlyPage(int start, int end) {
        int number = page(start);
        return number == lastPage(start, end) ? own(number) : null;
    }

    private Page own(int number) {
        return pages.own(number, Page::new);
    }

    /** The spans of one day, sorted by start, each with the spot that takes it. */
    static final class Page {

        private final int begin;

        /** Start and end of each in turn: what is looked at together stands together. */
        private int[] times = new int[8];

        private Spot[] owners = new Spot[4];
        private int size;
        private int changes;
        private long content;

        private Page(int number) {
            begin = number * PAGE + TURN;
        }

        int size() {
            return size;
        }

        long content() {
            return content;
        }

        int start(int i) {
            return times[2 * i];
        }

        int end(int i) {
            return times[2 * i + 1];
        }

        Spot owner(int i) {
            return owners[i];
        }

        boolean beginsBefore(int minute) {
            return size > 0 && times[0] < minute;
        }

        /** Whether the span stands on the page before as well. */
        boolean isContinued(int i) {
            return start(i) < begin;
        }

        void add(int start, int end, Spot owner) {
            if (size == owners.length) {
                times = Arrays.copyOf(times, size * 4);
                owners = Arrays.copyOf(owners, size * 2);
            }
            int at = size;
            while (at > 0 && start(at - 1) > start) {
                times[2 * at] = times[2 * at - 2];
                times[2 * at + 1] = times[2 * at - 1];
                owners[at] = owners[at - 1];
                at--;
            }
            times[2 * at] = start;
            times[2 * at + 1] = end;
            owners[at] = owner;
            size++;
            changes++;
            content += owner.mark();
        }

        void remove(int start, Spot owner) {
            int at = 0;
            while (at < size && (start(at) != start || owners[at] != owner)) {
                at++;
            }
            if (at == size) {
                throw new IllegalStateException("There is no span at " + Minutes.at(start) + " of " + owner + ".");
            }
            size--;
            changes++;
            content -= owner.mark();
            System.arraycopy(times, 2 * at + 2, times, 2 * at, 2 * (size - at));
            System.arraycopy(owners, at + 1, owners, at, size - at);
            owners[size] = null;
        }
    }
}
