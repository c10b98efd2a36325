package axial.benchmark.bound.lagrangian;

import java.util.Arrays;

/**
 * Ways that have come so far, by place: what each has paid and whom it remembers. Where one has paid no more than another and remembers nobody
 * else, it can go on wherever the other can, and the other is dropped. Beyond so many at a place, the two dearest become one that has paid as
 * little as either and remembers whom both do, so that whatever was possible stays possible at no higher a price.
 */
final class Labels {

    static final int MOST = 16;

    /** How many a place can hold; one where nobody remembers anything, so that what is used lies close together. */
    private int room = MOST;

    /** By place. */
    private final int[] size;

    /** By label; those of a place follow one another, the cheapest first. */
    private final double[] paid;

    private final long[] memory;
    private final int[] choice;
    private final int[] before;

    Labels(int places) {
        size = new int[places];
        paid = new double[places * MOST];
        memory = new long[places * MOST];
        choice = new int[places * MOST];
        before = new int[places * MOST];
    }

    /** @param remembering whether those that come may remember anybody */
    void clear(int places, boolean remembering) {
        room = remembering ? MOST : 1;
        Arrays.fill(size, 0, places, 0);
    }

    int placeOf(int label) {
        return label / room;
    }

    /** The cheapest label of a place that has any. */
    int first(int place) {
        return place * room;
    }

    /** After the last label of a place. */
    int end(int place) {
        return place * room + size[place];
    }

    boolean hasAny(int place) {
        return size[place] > 0;
    }

    double paid(int label) {
        return paid[label];
    }

    long memory(int label) {
        return memory[label];
    }

    int choice(int label) {
        return choice[label];
    }

    int before(int label) {
        return before[label];
    }

    /** Whether one that remembers nobody has paid as little, so that another needn't be added. */
    boolean hasBetter(int place, double cost) {
        int first = place * room;
        return size[place] > 0 && paid[first] <= cost && memory[first] == 0;
    }

    /** Keeps it if no other makes it needless. */
    void add(int place, double cost, long remembers, int what, int previous) {
        int from = first(place);
        int end = end(place);
        int at = from;
        while (at < end && paid[at] <= cost) {
            if ((memory[at] & ~remembers) == 0) {
                return;
            }
            at++;
        }
        end = dropNeedless(at, end, remembers);
        size[place] = end - from;
        if (end - from < room) {
            insert(at, end, cost, remembers, what, previous);
            size[place]++;
        } else {
            insertIntoFull(at, end, cost, remembers, what, previous);
        }
    }

    /** Drops those from a label on that remember all that is remembered here, and says where the others end. */
    private int dropNeedless(int from, int end, long remembers) {
        int kept = from;
        for (int i = from; i < end; i++) {
            if ((remembers & ~memory[i]) != 0) {
                copy(i, kept);
                kept++;
            }
        }
        return kept;
    }

    private void insertIntoFull(int at, int end, double cost, long remembers, int what, int previous) {
        if (at == end) {
            memory[end - 1] &= remembers;
        } else if (at == end - 1) {
            insert(at, at, cost, remembers & memory[at], what, previous);
        } else {
            memory[end - 2] &= memory[end - 1];
            insert(at, end - 1, cost, remembers, what, previous);
        }
    }

    private void insert(int at, int end, double cost, long remembers, int what, int previous) {
        for (int i = end; i > at; i--) {
            copy(i - 1, i);
        }
        paid[at] = cost;
        memory[at] = remembers;
        choice[at] = what;
        before[at] = previous;
    }

    private void copy(int from, int to) {
        if (from != to) {
            paid[to] = paid[from];
            memory[to] = memory[from];
            choice[to] = choice[from];
            before[to] = before[from];
        }
    }
}
