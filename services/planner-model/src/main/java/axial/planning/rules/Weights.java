package axial.planning.rules;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one unit of each rule costs; stored with each plan. Hard rules always weigh 1, medium ones at least 1, soft ones may be 0. */
public final class Weights {

    private static final Weights STANDARD = new Weights(new int[Rule.values().length]);
    private static final Weights UNTOLD;

    private final int[] perRule;

    static {
        for (Rule rule : Rule.values()) {
            STANDARD.perRule[rule.ordinal()] = rule.standardWeight();
        }
        UNTOLD = STANDARD.with(Rule.MOVED, 20)
                .with(Rule.MOVED_DAY, 2)
                .with(Rule.MOVED_CLINIC, 20)
                .with(Rule.MOVED_PROVIDER, 10);
    }

    private Weights(int[] perRule) {
        this.perRule = perRule;
    }

    public static Weights standard() {
        return STANDARD;
    }

    /** For moving people whose appointment isn't confirmed yet: a change costs somebody's work, but upsets no plans. */
    public static Weights untold() {
        return UNTOLD;
    }

    /**
     * The standard weights with some changed; hard rules may be named with their weight of 1.
     *
     * @throws IllegalArgumentException as {@link #with} does
     */
    public static Weights of(Map<Rule, Integer> changed) {
        Weights weights = STANDARD;
        for (Map.Entry<Rule, Integer> one : changed.entrySet()) {
            boolean stands = weights.of(one.getKey()) == one.getValue();
            weights = stands ? weights : weights.with(one.getKey(), one.getValue());
        }
        return weights;
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Weights weights && Arrays.equals(perRule, weights.perRule);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(perRule);
    }

    public Map<Rule, Integer> asMap() {
        Map<Rule, Integer> map = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            map.put(rule, of(rule));
        }
        return map;
    }
}
