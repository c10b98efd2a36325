package axial.planner.intake;

import java.util.TreeSet;

/** The ledger positions that one partition has brought. */
final class SeenPositions {

    private final int remembered;
    private final Reading reading;
    private final TreeSet<Long> seen = new TreeSet<>();
    private boolean whole;
    private long forgotten;
    private long highest;

    /** @param reading shared by the partitions that are read from the beginning together */
    SeenPositions(int remembered, Reading reading) {
        this.remembered = remembered;
        this.reading = reading;
    }

    /**
     * A replay. What lies on a topic when it begins and is older than a booking can take holds everything that was given out before: a lower
     * position that isn't there was compacted away. A younger one may still be on its way, however high the others are.
     */
    static final class Reading {

        private final long settledBefore;
        private long settled;

        /** @param settledBefore in milliseconds since 1970: what was written earlier has nothing under way below it */
        Reading(long settledBefore) {
            this.settledBefore = settledBefore;
        }

        void note(long position, long written) {
            if (written < settledBefore) {
                settled = Math.max(settled, position);
            }
        }
    }

    void note(long position, long written) {
        highest = Math.max(highest, position);
        if (!whole) {
            reading.note(position, written);
        }
        if (seen.add(position) && seen.size() > remembered) {
            forgotten = Math.max(forgotten, seen.pollFirst());
        }
    }

    void isWhole() {
        whole = true;
    }

    boolean hasBrought(long position) {
        return seen.contains(position);
    }

    /** Up to here nothing of this partition is missing. */
    long floor() {
        return Math.max(forgotten, whole ? reading.settled : 0);
    }

    long highest() {
        return highest;
    }
}
