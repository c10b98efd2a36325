package axial.benchmark.table;

import axial.benchmark.bound.Bound;
import axial.benchmark.format.PlanFile.Score;
import axial.benchmark.runner.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The runs of one solver on one instance, with different seeds. */
final class Series {

    private final List<Outcome> outcomes = new ArrayList<>();
    private int broken;

    void add(Outcome outcome, boolean isBroken) {
        outcomes.add(outcome);
        broken += isBroken ? 1 : 0;
    }

    int broken() {
        return broken;
    }

    /** The middle one (of an even number the worse of the two); null when too few have a plan by then. */
    @Nullable
    Score medianAt(double cpuSeconds) {
        List<Score> scores = outcomes.stream()
                .map(outcome -> outcome.at(cpuSeconds))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(Score::hard)
                        .thenComparingLong(Score::medium)
                        .thenComparingLong(Score::soft))
                .toList();
        int missing = outcomes.size() - scores.size();
        int at = (outcomes.size() - 1) / 2 - missing;
        return at < 0 ? null : scores.get(at);
    }

    /** When the first plan without a broken rule was there. */
    double medianFirst() {
        return median(outcomes.stream()
                .map(outcome -> outcome.course().stream()
                        .filter(sample -> sample.score().hard() == 0)
                        .map(Outcome.Sample::cpuSeconds)
                        .findFirst()
                        .orElse(Double.NaN))
                .toList());
    }

    /** When the middle level was as good as it can be. */
    double medianAtBound(Bound bound) {
        return median(outcomes.stream()
                .map(outcome -> outcome.course().stream()
                        .filter(sample ->
                                sample.score().hard() == 0 && -sample.score().medium() <= bound.medium())
                        .map(Outcome.Sample::cpuSeconds)
                        .findFirst()
                        .orElse(Double.NaN))
                .toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }
}
