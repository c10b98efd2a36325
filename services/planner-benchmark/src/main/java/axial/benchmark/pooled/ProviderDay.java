package axial.benchmark.pooled;

import axial.planning.model.Provider;
import java.util.List;

/** What a provider's day costs and breaks. */
final class ProviderDay {

    private ProviderDay() {}

    /** Units of five idle minutes between the first and the last procedure at the clinic; begun ones don't count. */
    static long idle(List<Chosen> day, String clinic) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        int busy = 0;
        for (Chosen each : day) {
            if (each.option().shift().clinic().equals(clinic)) {
                first = Math.min(first, each.option().begin(each.start()));
                last = Math.max(last, each.option().done(each.start()));
                busy += each.option().alternative().procedureMinutes();
            }
        }
        return busy == 0 ? 0 : Math.max(0, last - first - busy) / 5;
    }

    /** Procedures and minutes above the limits, and minutes missing on the road. */
    static long wrong(List<Chosen> day, Pooled pooled) {
        if (day.isEmpty()) {
            return 0;
        }
        Provider provider = day.get(0).option().shift().provider();
        long wrong = 0;
        if (provider.proceduresPerDay() != null) {
            wrong += Math.max(0, day.size() - provider.proceduresPerDay());
        }
        if (provider.minutesPerDay() != null) {
            int minutes = 0;
            for (Chosen each : day) {
                minutes += each.option().alternative().procedureMinutes();
            }
            wrong += Math.max(0, minutes - provider.minutesPerDay());
        }
        for (int i = 0; i < day.size(); i++) {
            for (int j = i + 1; j < day.size(); j++) {
                wrong += missing(day.get(i), day.get(j), pooled);
            }
        }
        return wrong;
    }

    private static long missing(Chosen a, Chosen b, Pooled pooled) {
        String from = a.option().shift().clinic();
        String to = b.option().shift().clinic();
        if (from.equals(to)) {
            return 0;
        }
        int gap = Math.max(a.option().begin(a.start()), b.option().begin(b.start()))
                - Math.min(a.option().done(a.start()), b.option().done(b.start()));
        return Math.max(0, pooled.drive(from, to) - Math.max(0, gap));
    }
}
