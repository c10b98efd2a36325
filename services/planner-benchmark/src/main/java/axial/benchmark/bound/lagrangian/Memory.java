package axial.benchmark.bound.lagrangian;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom a way through a stay remembers, so that it doesn't do them twice. Nobody at first; from time to time whoever was done twice most often.
 * What isn't remembered makes the bound lower, never wrong.
 */
final class Memory {

    static final int NOBODY = -1;

    /** More cost more time than they gain. */
    private static final int MOST = 16;

    /** Fewer mean little. */
    private static final int LEAST_REPEATS = 5;

    /** By bit, the request day. */
    private final List<Integer> remembered = new ArrayList<>();

    private final Map<Integer, Integer> repeats = new HashMap<>();
    private final Set<Integer> done = new HashSet<>();

    int size() {
        return remembered.size();
    }

    /** The request day that a bit stands for. */
    int requestDay(int bit) {
        return remembered.get(bit);
    }

    /** A way begins. */
    void begin() {
        done.clear();
    }

    /** It does a request on its day. */
    void visit(int requestDay) {
        if (!done.add(requestDay)) {
            repeats.merge(requestDay, 1, Integer::sum);
        }
    }

    /** Remembers one more, who was repeated most often since this was last asked: the bit, or {@link #NOBODY}. */
    int grow() {
        int most = repeats.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_REPEATS && !remembered.contains(entry.getKey()))
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(NOBODY);
        repeats.clear();
        if (most == NOBODY || remembered.size() == MOST) {
            return NOBODY;
        }
        remembered.add(most);
        return remembered.size() - 1;
    }
}
