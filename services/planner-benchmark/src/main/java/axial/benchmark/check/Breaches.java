package axial.benchmark.check;

import axial.planning.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** Collects what is broken. */
final class Breaches {

    private final List<Verdict.Breach> all = new ArrayList<>();

    void add(Rule rule, long amount, String sentence) {
        if (amount > 0) {
            all.add(new Verdict.Breach(rule, amount, sentence));
        }
    }

    /** One, when something isn't as it must be. */
    void unless(boolean asItMust, Rule rule, String sentence) {
        add(rule, asItMust ? 0 : 1, sentence);
    }

    List<Verdict.Breach> all() {
        return List.copyOf(all);
    }
}
