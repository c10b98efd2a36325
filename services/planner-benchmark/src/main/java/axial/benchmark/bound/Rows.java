package axial.benchmark.bound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of the relaxation by name, each {@code least <= sum <= most}. */
final class Rows {

    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<double[]> limits = new ArrayList<>();

    /** The index of a row, made when it is new. */
    int atMost(String name, double most) {
        return between(name, Double.NEGATIVE_INFINITY, most);
    }

    int between(String name, double least, double most) {
        return indexes.computeIfAbsent(name, key -> {
            limits.add(new double[] {least, most});
            return limits.size() - 1;
        });
    }

    /** -1 when there is none. */
    int find(String name) {
        return indexes.getOrDefault(name, -1);
    }

    int size() {
        return limits.size();
    }

    double least(int row) {
        return limits.get(row)[0];
    }

    double most(int row) {
        return limits.get(row)[1];
    }
}
