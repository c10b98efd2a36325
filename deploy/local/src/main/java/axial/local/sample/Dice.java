package axial.local.sample;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Chance with a seed: the same seed makes the same sample on every machine. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** True in {@code percent} of a hundred throws. */
    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number from 0 to {@code bound} - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> T weighted(List<T> values, ToIntFunction<T> weight) {
        int left = random.nextInt(values.stream().mapToInt(weight).sum());
        for (T value : values) {
            left -= weight.applyAsInt(value);
            if (left < 0) {
                return value;
            }
        }
        throw new IllegalStateException("The weights changed while they were counted.");
    }

    <T> void shuffle(List<T> values) {
        java.util.Collections.shuffle(values, random);
    }
}
