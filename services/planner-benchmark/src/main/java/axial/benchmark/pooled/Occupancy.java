package axial.benchmark.pooled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Minute by minute, how many of each pool, provider and patient are taken, and how many minutes that is too many. */
final class Occupancy {

    private final Pooled pooled;
    private final int origin;
    private final int length;
    private final Map<String, Counts> counts = new HashMap<>();
    private final Map<Object, Counts> byOwner = new HashMap<>();
    private long excess;

    private record Counts(int capacity, int[] taken) {}

    Occupancy(Pooled pooled) {
        this.pooled = pooled;
        origin = pooled.shifts().stream().mapToInt(Shift::start).min().orElse(0) - 1440;
        length = pooled.shifts().stream().mapToInt(Shift::end).max().orElse(0) + 1440 - origin;
    }

    long excess() {
        return excess;
    }

    void change(Chosen choice, int sign) {
        Option option = choice.option();
        int start = choice.start();
        int done = option.done(start);
        change(
                of(option.rooms(), option.rooms().capacity()),
                start,
                start + option.alternative().roomMinutes(),
                sign);
        change(of(option.shift().provider().id(), 1), option.begin(start), done, sign);
        String patient = pooled.requests().get(option.request()).patientKey();
        change(of(patient, 1), start, start + option.alternative().patientMinutes(), sign);
        for (Pool devices : option.devices()) {
            change(of(devices, devices.capacity()), start, done, sign);
        }
        if (option.alternative().needsBay()) {
            recovery(option, done, done + option.alternative().recoveryMinutes(), sign);
        }
    }

    private void recovery(Option option, int from, int to, int sign) {
        String clinic = option.shift().clinic();
        change(counts.computeIfAbsent("any " + clinic, key -> recovery(clinic, true)), from, to, sign);
        if (!option.chair()) {
            change(counts.computeIfAbsent("bay " + clinic, key -> recovery(clinic, false)), from, to, sign);
        }
    }

    private Counts recovery(String clinic, boolean chairsToo) {
        int capacity = capacity(pooled.recovery(clinic, false));
        return new Counts(chairsToo ? capacity + capacity(pooled.recovery(clinic, true)) : capacity, new int[length]);
    }

    private static int capacity(List<Pool> pools) {
        return pools.stream().mapToInt(Pool::capacity).sum();
    }

    private Counts of(Object owner, int capacity) {
        Object key = owner instanceof Pool pool ? Integer.valueOf(pool.index()) : owner;
        return byOwner.computeIfAbsent(key, id -> new Counts(capacity, new int[length]));
    }

    private void change(Counts counts, int from, int to, int sign) {
        int[] taken = counts.taken();
        for (int minute = from - origin; minute < to - origin; minute++) {
            if (sign > 0) {
                excess += ++taken[minute] > counts.capacity() ? 1 : 0;
            } else {
                excess -= taken[minute]-- > counts.capacity() ? 1 : 0;
            }
        }
    }
}
