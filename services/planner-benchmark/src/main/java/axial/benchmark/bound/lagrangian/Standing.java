package axial.benchmark.bound.lagrangian;

import axial.benchmark.pooled.Option;
import axial.benchmark.pooled.Pooled;
import axial.planning.model.After;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What it costs that a request is done on a day: each has to be done once, and linked ones keep their gaps. */
final class Standing {

    private final int[] once;
    private final List<TreeMap<Integer, Integer>> days = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final double[] worth;

    /** No more may be done of the later request on some days than of the one before on some. */
    private record Link(int multiplier, int[] later, int[] before) {}

    Standing(Pooled pooled, Multipliers multipliers, Guess guess) {
        once = new int[pooled.requests().size()];
        for (int i = 0; i < once.length; i++) {
            once[i] = multipliers.exactly(pooled.options(i).isEmpty() ? 0 : -1, guess.once(i));
            TreeMap<Integer, Integer> own = new TreeMap<>();
            for (Option option : pooled.options(i)) {
                if (own.putIfAbsent(option.shift().day(), owners.size()) == null) {
                    owners.add(i);
                }
            }
            days.add(own);
        }
        worth = new double[owners.size()];
        for (int later = 0; later < once.length; later++) {
            for (After after : pooled.requests().get(later).after()) {
                int before = pooled.indexOf(after.requestId());
                if (before >= 0) {
                    link(later, after, days.get(before), multipliers, guess);
                }
            }
        }
    }

    private void link(
            int request, After after, NavigableMap<Integer, Integer> before, Multipliers multipliers, Guess guess) {
        TreeMap<Integer, Integer> later = days.get(request);
        Integer most = after.maxGapDays();
        for (int day : later.keySet()) {
            int early = multipliers.atMost(0, guess.early(request, after, day));
            link(early, later.headMap(day, true), before.headMap(day - after.minGapDays(), true));
            if (most != null) {
                int late = multipliers.atMost(0, guess.late(request, after, day));
                link(late, later.tailMap(day, true), before.tailMap(day - most, true));
            }
        }
    }

    private void link(int multiplier, NavigableMap<Integer, Integer> later, NavigableMap<Integer, Integer> before) {
        links.add(new Link(multiplier, indexes(later.values().stream()), indexes(before.values().stream())));
    }

    private static int[] indexes(Stream<Integer> numbers) {
        return numbers.mapToInt(Integer::intValue).toArray();
    }

    /** Number of the request day. */
    int of(Option option) {
        Integer number = days.get(option.request()).get(option.shift().day());
        if (number == null) {
            throw new IllegalArgumentException("Request " + option.request() + " has no such option.");
        }
        return number;
    }

    int requestDays() {
        return owners.size();
    }

    /** The multiplier for a request being done, or left out, exactly once; idle when it has no options. */
    int once(int request) {
        return once[request];
    }

    /** By request day. */
    double[] worth(double[] multipliers) {
        for (int i = 0; i < worth.length; i++) {
            worth[i] = -multipliers[once[owners.get(i)]];
        }
        for (Link link : links) {
            double price = multipliers[link.multiplier()];
            if (price != 0) {
                for (int later : link.later()) {
                    worth[later] += price;
                }
                for (int before : link.before()) {
                    worth[before] -= price;
                }
            }
        }
        return worth;
    }

    void take(Taken taken) {
        int[] done = taken.done();
        for (int i = 0; i < done.length; i++) {
            taken.add(once[owners.get(i)], -done[i]);
        }
        for (Link link : links) {
            taken.add(link.multiplier(), sum(done, link.later()) - sum(done, link.before()));
        }
    }

    private static int sum(int[] done, int[] days) {
        int sum = 0;
        for (int day : days) {
            sum += done[day];
        }
        return sum;
    }
}
