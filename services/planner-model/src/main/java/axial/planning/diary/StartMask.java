package axial.planning.diary;

import java.util.Arrays;

/**
 * Sets of possible starts within one clinic day: one bit per five minutes since its midnight, in {@value #WORDS} words (26 hours, enough for
 * the day that is an hour longer).
 */
final class StartMask {

    static final int WORDS = 5;
    private static final int BITS = WORDS * 64;

    private StartMask() {}

    static void clear(long[] mask) {
        Arrays.fill(mask, 0L);
    }

    static boolean isEmpty(long[] mask) {
        return (mask[0] | mask[1] | mask[2] | mask[3] | mask[4]) == 0;
    }

    static void and(long[] mask, long[] other) {
        for (int i = 0; i < WORDS; i++) {
            mask[i] &= other[i];
        }
    }

    static void or(long[] mask, long[] other) {
        for (int i = 0; i < WORDS; i++) {
            mask[i] |= other[i];
        }
    }

    /** Adds all grid starts in {@code [first, last]}, minutes since the day's midnight. */
    static void add(long[] mask, int first, int last) {
        int from = Math.max(0, ceilGrid(first));
        int to = Math.min(BITS - 1, Math.floorDiv(last, Minutes.GRID));
        for (int word = from >> 6; word <= to >> 6 && from <= to; word++) {
            mask[word] |= wordRange(word, from, to);
        }
    }

    /** Removes all grid starts in {@code [first, last]}, minutes since the day's midnight. */
    static void remove(long[] mask, int first, int last) {
        int from = Math.max(0, ceilGrid(first));
        int to = Math.min(BITS - 1, Math.floorDiv(last, Minutes.GRID));
        for (int word = from >> 6; word <= to >> 6 && from <= to; word++) {
            mask[word] &= ~wordRange(word, from, to);
        }
    }

    private static int ceilGrid(int minute) {
        return -Math.floorDiv(-minute, Minutes.GRID);
    }

    private static long wordRange(int word, int from, int to) {
        int low = Math.max(from - (word << 6), 0);
        int high = Math.min(to - (word << 6), 63);
        return (-1L << low) & (-1L >>> (63 - high));
    }
}
