package axial.planning.solving;

import axial.planning.rules.Rule;

/**
 * What a rule costs the plan as a whole.
 *
 * @param matches how often it was met
 * @param cost    on the rule's level, 0 or positive
 */
public record RuleCost(Rule rule, int matches, long cost) {}
