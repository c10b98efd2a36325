package axial.benchmark.bound.lagrangian;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What can be taken at each moment of a day: rooms and devices, which are only taken from a moment of the grid on, in steps of five minutes; bays
 * and chairs by the minute. The multipliers of all timelines follow one another, so that one array of running sums gives what a stretch costs.
 */
final class Timelines {

    private final Map<Supply, Timeline> all = new LinkedHashMap<>();
    private int first;
    private double[] sums = new double[1];

    /** Makes a timeline, or a longer one, that holds the demand at all its starts. */
    void reserve(Demand demand) {
        Timeline line = all.computeIfAbsent(demand.of(), supply -> new Timeline(demand));
        line.from = Math.min(line.from, demand.first());
        line.to = Math.max(line.to, demand.last() + demand.moments() * demand.step());
    }

    /** To be called once, when all demands are known. */
    void allot(Multipliers multipliers, Guess guess) {
        first = multipliers.size();
        all.forEach((supply, line) -> {
            line.base = multipliers.size() - first;
            for (int moment = line.from; moment < line.to; moment += line.step) {
                multipliers.atMost(line.capacity, supply.guess(guess, moment));
            }
        });
        sums = new double[multipliers.size() - first + 1];
    }

    Use use(Demand demand) {
        Timeline line = all.get(demand.of());
        if (line == null) {
            throw new IllegalArgumentException("No timeline for " + demand.of() + ". Maybe it wasn't reserved.");
        }
        return new Use(
                line.base + (demand.first() - line.from) / line.step, demand.moments(), Demand.GRID / demand.step());
    }

    /** Running sums of the multipliers: a stretch costs the difference between its ends. */
    double[] sums(double[] multipliers) {
        for (int i = 0; i + 1 < sums.length; i++) {
            sums[i + 1] = sums[i] + multipliers[first + i];
        }
        return sums;
    }

    /** Index of the first multiplier. */
    int first() {
        return first;
    }

    int moments() {
        return sums.length - 1;
    }

    private static final class Timeline {
        private final int step;
        private final int capacity;
        private int from;
        private int to;
        private int base;

        Timeline(Demand demand) {
            step = demand.step();
            capacity = demand.capacity();
            from = demand.first();
            to = demand.first();
        }
    }

    /**
     * A stretch of a timeline.
     *
     * @param at       its first moment when the patient comes in at the first start
     * @param moments  how many
     * @param perStart how many moments later it begins with each later start
     */
    record Use(int at, int moments, int perStart) {}
}
