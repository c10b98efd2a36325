package axial.planning.diary;

/**
 * Sets of possible starts within one clinic day: one bit per five minutes since its midnight, in {@value #WORDS} words (26 hours, enough for
 * the day that is an hour longer).
 */
final class StartMask {

    static final int WORDS = 5;
    private static final int BITS = WORDS * 64;

    private StartMask() {}

    static void clear(long[] mask) {
        mask[0] = mask[1] = mask[2] = mask[3] = mask[4] = 0;
    }

    static void fill(long[] mask) {
        mask[0] = mask[1] = mask[2] = mask[3] = mask[4] = -1;
    }

    static boolean isEmpty(long[] mask) {
        return (mask[0] | mask[1] | mask[2] | mask[3] | mask[4]) == 0;
    }

    /** Whether any start is in both. */
    static boolean meet(long[] one, long[] other) {
        return ((one[0] & other[0])
                        | (one[1] & other[1])
                        | (one[2] & other[2])
                        | (one[3] & other[3])
                        | (one[4] & other[4]))
                != 0;
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

    /** Adds what is in both others. */
    static void orBoth(long[] mask, long[] one, long[] other) {
        for (int i = 0; i < WORDS; i++) {
            mask[i] |= one[i] & other[i];
        }
    }

    /** Puts what is in both and not yet seen into fresh and counts it as seen. @return whether there is any */
    static boolean keepFresh(long[] one, long[] other, long[] seen, long[] fresh) {
        long any = 0;
        for (int i = 0; i < WORDS; i++) {
            fresh[i] = one[i] & other[i] & ~seen[i];
            seen[i] |= fresh[i];
            any |= fresh[i];
        }
        return any != 0;
    }

    /** Whether the start so many minutes after the day's midnight is in it. */
    static boolean has(long[] mask, int minute) {
        int bit = minute / Minutes.GRID;
        return (mask[bit >> 6] & 1L << bit) != 0;
    }

    /** The first bit at or after the minute. */
    static int ceilBit(int minute) {
        return minute <= 0 ? 0 : (minute - 1) / Minutes.GRID + 1;
    }

    /** The last bit at or before the minute; -1 when there is none. */
    static int floorBit(int minute) {
        return minute < 0 ? -1 : minute / Minutes.GRID;
    }

    /** Keeps the first bit at or after this one, and none of the others. */
    static void keepFirst(long[] mask, int from) {
        int first = first(mask, from);
        clear(mask);
        set(mask, first);
    }

    /** Of the bits in [0, within), [within, after) and from there on, keeps the last, the first and the first. */
    static void keepLastBeforeFirstWithinFirstAfter(long[] mask, int within, int after) {
        int before = last(mask, within - 1);
        int inside = first(mask, within);
        int behind = first(mask, after);
        clear(mask);
        set(mask, before);
        set(mask, inside);
        set(mask, behind);
    }

    private static void set(long[] mask, int bit) {
        if (bit >= 0) {
            mask[bit >> 6] |= 1L << bit;
        }
    }

    /** The first bit at or after this one, or -1. */
    private static int first(long[] mask, int from) {
        for (int word = from >> 6; word < WORDS; word++) {
            long bits = word == from >> 6 ? mask[word] & -1L << from : mask[word];
            if (bits != 0) {
                return (word << 6) + Long.numberOfTrailingZeros(bits);
            }
        }
        return -1;
    }

    /** The last bit at or before this one, or -1. */
    private static int last(long[] mask, int until) {
        for (int word = Math.min(until, BITS - 1) >> 6; word >= 0; word--) {
            long bits = word == until >> 6 ? mask[word] & -1L >>> (63 - (until & 63)) : mask[word];
            if (bits != 0) {
                return (word << 6) + 63 - Long.numberOfLeadingZeros(bits);
            }
        }
        return -1;
    }

    /** Adds all grid starts in {@code [first, last]}, minutes since the day's midnight. */
    static void add(long[] mask, int first, int last) {
        int from = ceilBit(first);
        int to = Math.min(BITS - 1, floorBit(last));
        for (int word = from >> 6; word <= to >> 6 && from <= to; word++) {
            mask[word] |= wordRange(word, from, to);
        }
    }

    /** Removes all grid starts in {@code [first, last]}, minutes since the day's midnight. */
    static void remove(long[] mask, int first, int last) {
        int from = ceilBit(first);
        int to = Math.min(BITS - 1, floorBit(last));
        for (int word = from >> 6; word <= to >> 6 && from <= to; word++) {
            mask[word] &= ~wordRange(word, from, to);
        }
    }

    private static long wordRange(int word, int from, int to) {
        int low = Math.max(from - (word << 6), 0);
        int high = Math.min(to - (word << 6), 63);
        return (-1L << low) & (-1L >>> (63 - high));
    }
}
