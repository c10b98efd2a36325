package axial.planning.rules;

import java.util.EnumMap;
import java.util.Map;

/** What one unit of each rule costs; stored with each plan. Hard rules always weigh 1, medium ones at least 1, soft ones may be 0. */
public final class Weights {

    private static final Weights STANDARD = new Weights(new int[Rule.values().length]);

    private final int[] perRule;

    static {
        for (Rule rule : Rule.values()) {
            STANDARD.perRule[rule.ordinal()] = rule.standardWeight();
        }
    }

    private Weights(int[] perRule) {
        this.perRule = perRule;
    }

    public static Weights standard() {
        return STANDARD;
    }

    /**
     * These weights with one changed.
     *
     * @throws IllegalArgumentException when the rule is hard, or the weight is negative, above 100,000, or 0 on the medium level
     */
    public Weights with(Rule rule, int weight) {
        if (rule.level() == Level.HARD) {
            throw new IllegalArgumentException(rule + " is hard: it can't be weighed against anything.");
        }
        int least = rule.level() == Level.SOFT ? 0 : 1;
        if (weight < least || weight > 100_000) {
            throw new IllegalArgumentException(
                    "The weight of %s is %d. It must lie between %d and 100000.".formatted(rule, weight, least));
        }
        int[] changed = perRule.clone();
        changed[rule.ordinal()] = weight;
        return new Weights(changed);
    }

    public int of(Rule rule) {
        return perRule[rule.ordinal()];
    }

    public Map<Rule, Integer> asMap() {
        Map<Rule, Integer> map = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            map.put(rule, of(rule));
        }
        return map;
    }
}
