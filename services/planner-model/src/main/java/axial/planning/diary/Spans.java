package axial.planning.diary;

import java.util.Arrays;

/** What is taken on one timeline: spans sorted by start, each with the spot that takes it. Spans may overlap; the ledger's never do. */
final class Spans {

    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private Spot[] owners = new Spot[8];
    private int size;
    private int longest;
    private int changes;

    int size() {
        return size;
    }

    /** Counts up with each change, so that what was read from the spans can be kept until then. */
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

    void add(int start, int end, Spot owner) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            owners = Arrays.copyOf(owners, size * 2);
        }
        int at = firstStartingAfter(start);
        System.arraycopy(starts, at, starts, at + 1, size - at);
        System.arraycopy(ends, at, ends, at + 1, size - at);
        System.arraycopy(owners, at, owners, at + 1, size - at);
        starts[at] = start;
        ends[at] = end;
        owners[at] = owner;
        size++;
        changes++;
        longest = Math.max(longest, end - start);
    }

    void remove(int start, Spot owner) {
        int at = firstStartingAfter(start) - 1;
        while (at >= 0 && starts[at] == start && owners[at] != owner) {
            at--;
        }
        if (at < 0 || starts[at] != start) {
            throw new IllegalStateException("There is no span at " + Minutes.at(start) + " of " + owner + ".");
        }
        size--;
        changes++;
        System.arraycopy(starts, at + 1, starts, at, size - at);
        System.arraycopy(ends, at + 1, ends, at, size - at);
        System.arraycopy(owners, at + 1, owners, at, size - at);
        owners[size] = null;
    }

    /** Index of the first span that may end after the minute; spans from there on may still end before it. */
    int reaching(int minute) {
        return firstStartingAfter(minute - longest - 1);
    }

    /** Index of the first span with a start greater than the minute. */
    private int firstStartingAfter(int minute) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= minute) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
