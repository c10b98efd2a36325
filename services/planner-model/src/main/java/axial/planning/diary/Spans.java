package axial.planning.diary;

import java.util.Arrays;

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
    private int size;

    /** Number of the page that holds the minute. */
    static int page(int minute) {
        return minute <= TURN ? 0 : Math.min(LAST_PAGE, (minute - TURN) / PAGE);
    }

    /** The page of that number; an empty one when nothing was ever taken there. */
    Page at(int number) {
        Page page = pages.get(number);
        return page == null ? EMPTY : page;
    }

    /** Counts up with each change between the two minutes, so that what was read from there can be kept until then. */
    int changes(int from, int to) {
        int changes = 0;
        for (int number = page(from); number <= page(to - 1); number++) {
            changes += at(number).changes;
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

    boolean isEmpty() {
        return size == 0;
    }

    void add(int start, int end, Spot owner) {
        size++;
        for (int number = page(start); number <= page(Math.max(start, end - 1)); number++) {
            own(number).add(start, end, owner);
        }
    }

    void remove(int start, int end, Spot owner) {
        size--;
        for (int number = page(start); number <= page(Math.max(start, end - 1)); number++) {
            own(number).remove(start, owner);
        }
    }

    private Page own(int number) {
        return pages.own(number, Page::new);
    }

    /** The spans of one day, sorted by start, each with the spot that takes it. */
    static final class Page {

        private final int begin;
        private int[] starts = new int[8];
        private int[] ends = new int[8];
        private Spot[] owners = new Spot[8];
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

        /** Counts up with each change. */
        int changes() {
            return changes;
        }

        int start(int i) {
            return starts[i];
        }

        int end(int i) {
            return ends[i];
        }

        Spot owner(int i) {
            return owners[i];
        }

        boolean beginsBefore(int minute) {
            return size > 0 && starts[0] < minute;
        }

        /** Whether the span stands on the page before as well. */
        boolean isContinued(int i) {
            return starts[i] < begin;
        }

        private void add(int start, int end, Spot owner) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
                owners = Arrays.copyOf(owners, size * 2);
            }
            int at = size;
            while (at > 0 && starts[at - 1] > start) {
                starts[at] = starts[at - 1];
                ends[at] = ends[at - 1];
                owners[at] = owners[at - 1];
                at--;
            }
            starts[at] = start;
            ends[at] = end;
            owners[at] = owner;
            size++;
            changes++;
            content += owner.mark();
        }

        private void remove(int start, Spot owner) {
            int at = 0;
            while (at < size && (starts[at] != start || owners[at] != owner)) {
                at++;
            }
            if (at == size) {
                throw new IllegalStateException("There is no span at " + Minutes.at(start) + " of " + owner + ".");
            }
            size--;
            changes++;
            content -= owner.mark();
            System.arraycopy(starts, at + 1, starts, at, size - at);
            System.arraycopy(ends, at + 1, ends, at, size - at);
            System.arraycopy(owners, at + 1, owners, at, size - at);
            owners[size] = null;
        }
    }
}
