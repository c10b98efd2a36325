package axial.benchmark.bound;

import axial.benchmark.pooled.Option;
import axial.benchmark.pooled.Pooled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stretches in which a pool of rooms can be in use at all: from the first possible start to the last possible end, apart from each other. */
final class Spans {

    private static final int GRID = 5;

    private final Map<Integer, List<int[]>> perPool = new HashMap<>();

    Spans(Pooled pooled) {
        Map<Integer, List<int[]>> uses = new HashMap<>();
        for (int i = 0; i < pooled.requests().size(); i++) {
            for (Option option : pooled.options(i)) {
                uses.computeIfAbsent(option.rooms().index(), pool -> new ArrayList<>())
                        .add(new int[] {
                            option.first(), option.last() + option.alternative().roomMinutes()
                        });
            }
        }
        uses.forEach((pool, spans) -> perPool.put(pool, merged(spans)));
    }

    private static List<int[]> merged(List<int[]> spans) {
        spans.sort(Comparator.comparingInt(span -> span[0]));
        List<int[]> merged = new ArrayList<>();
        for (int[] span : spans) {
            int[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span[0] < last[1]) {
                last[1] = Math.max(last[1], span[1]);
            } else {
                merged.add(span.clone());
            }
        }
        return merged;
    }

    /** The start of the stretch that holds all of the option. */
    int of(Option option) {
        return span(option)[0];
    }

    /** Moments of the grid in the stretch, times the number of rooms. */
    double marks(Option option) {
        int[] span = span(option);
        return option.rooms().capacity() * Math.ceil((span[1] - span[0]) / (double) GRID);
    }

    /** The start of the stretch of a pool of rooms that holds the minute, or -1; none for devices. */
    int startOf(int pool, int minute) {
        return perPool.getOrDefault(pool, List.of()).stream()
                .filter(span -> span[0] <= minute && minute < span[1])
                .mapToInt(span -> span[0])
                .findFirst()
                .orElse(-1);
    }

    private int[] span(Option option) {
        for (int[] span : perPool.getOrDefault(option.rooms().index(), List.of())) {
            if (span[0] <= option.first() && option.first() < span[1]) {
                return span;
            }
        }
        throw new IllegalStateException("No stretch holds the option of request " + option.request() + ".");
    }
}
