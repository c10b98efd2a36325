package axial.benchmark.check;

import axial.benchmark.format.PlanFile;
import axial.planning.rules.Level;
import axial.planning.rules.Rule;
import java.util.List;
import java.util.Map;

/**
 * What the checker says about a plan.
 *
 * @param breaches what must never be published; empty for a good plan
 * @param costs    what each medium or soft rule costs, weighted; those that cost nothing are left out
 */
public record Verdict(List<Breach> breaches, Map<Rule, Long> costs) {

    /** A hard rule that is broken, by so many minutes (or so often). */
    public record Breach(Rule rule, long amount, String sentence) {}

    public PlanFile.Score score() {
        return new PlanFile.Score(
                -breaches.stream().mapToLong(Breach::amount).sum(), -sum(Level.MEDIUM), -sum(Level.SOFT));
    }

    private long sum(Level level) {
        return costs.entrySet().stream()
                .filter(cost -> cost.getKey().level() == level)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
