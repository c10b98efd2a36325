package axial.planner.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;

/** The ledger positions that one partition has brought. */
final class SeenPositions {

    private final int remembered;
    private final Reading reading;
    private final TreeSet<Long> seen = new TreeSet<>();
    private boolean whole;
    private long forgotten;
    private long highest;
    private long epoch;
    private final Map<StateTopic, Long> told = new EnumMap<>(StateTopic.class);

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
        private long epoch;

        /** @param settledBefore in milliseconds since 1970: what was written earlier has nothing under way below it */
        Reading(long settledBefore) {
            this.settledBefore = settledBefore;
        }

        void note(long position, long ofEpoch, long written) {
            if (ofEpoch > epoch) {
                epoch = ofEpoch;
                settled = 0;
            }
            if (ofEpoch == epoch && written < settledBefore) {
                settled = Math.max(settled, position);
            }
        }
    }

    /** The ledger may be an older one, which gives out positions anew: what was seen of a former epoch says nothing about them. */
    private void enter(long newEpoch) {
        if (newEpoch > epoch) {
            epoch = newEpoch;
            seen.clear();
            told.clear();
            forgotten = 0;
            highest = 0;
        }
    }

    /** A snapshot of a topic has ended: nothing of it has a lower position and is still on its way. */
    void told(StateTopic topic, long position, long ofEpoch) {
        enter(ofEpoch);
        highest = Math.max(highest, position);
        told.put(topic, position);
    }

    void note(long position, long ofEpoch, long written) {
        enter(ofEpoch);
        highest = Math.max(highest, position);
        if (!whole) {
            reading.note(position, ofEpoch, written);
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
        return Math.max(Math.max(forgotten, toldUpTo()), whole && reading.epoch >= epoch ? reading.settled : 0);
    }

    private long toldUpTo() {
        boolean all =
                Arrays.stream(StateTopic.values()).filter(StateTopic::isLedger).allMatch(told::containsKey);
        return all ? told.values().stream().mapToLong(Long::longValue).min().orElse(0) : 0;
    }

    long highest() {
        return highest;
    }
}
