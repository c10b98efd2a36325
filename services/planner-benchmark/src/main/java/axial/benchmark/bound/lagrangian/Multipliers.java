package axial.benchmark.bound.lagrangian;

import java.util.Arrays;

/**
 * Allots multipliers, one for each constraint that is given up. Each has a range; within it, whatever the multipliers are, breaking a constraint
 * costs something and keeping it never does, so that the cheapest of all solutions costs no more than the best plan.
 */
final class Multipliers {

    static final int NONE = -1;

    private double[] limits = new double[1024];
    private double[] least = new double[1024];
    private double[] most = new double[1024];
    private double[] guesses = new double[1024];
    private int size;

    /** For a constraint {@code taken <= limit}. */
    int atMost(double limit, double guess) {
        return add(limit, 0, Double.POSITIVE_INFINITY, guess);
    }

    /** For a constraint {@code taken <= limit} that a plan may break, at so much for each one above it. */
    int atMost(double limit, double guess, double eachAbove) {
        return add(limit, 0, eachAbove, guess);
    }

    /** For a constraint {@code taken = limit}. */
    int exactly(double limit, double guess) {
        return add(limit, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, guess);
    }

    private int add(double limit, double from, double to, double guess) {
        if (size == limits.length) {
            limits = Arrays.copyOf(limits, 2 * size);
            least = Arrays.copyOf(least, 2 * size);
            most = Arrays.copyOf(most, 2 * size);
            guesses = Arrays.copyOf(guesses, 2 * size);
        }
        limits[size] = limit;
        least[size] = from;
        most[size] = to;
        guesses[size] = guess;
        return size++;
    }

    int size() {
        return size;
    }

    /** As guessed. */
    double[] start() {
        return Arrays.copyOf(guesses, size);
    }

    double limit(int index) {
        return limits[index];
    }

    boolean isLeast(int index, double multiplier) {
        return multiplier <= least[index];
    }

    boolean isMost(int index, double multiplier) {
        return multiplier >= most[index];
    }

    /** Moves each into its range. */
    void confine(double[] multipliers) {
        for (int i = 0; i < size; i++) {
            multipliers[i] = Math.min(most[i], Math.max(least[i], multipliers[i]));
        }
    }
}
