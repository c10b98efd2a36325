package axial.planner.plan;

import axial.planning.rules.Level;
import axial.planning.solving.RuleCost;

/** What a rule costs a plan as a whole. @param matches how often it was met @param cost on the rule's level */
public record RuleCostView(String rule, Level level, String sentence, int matches, long cost) {

    static RuleCostView of(RuleCost cost) {
        return new RuleCostView(
                cost.rule().name(), cost.rule().level(), cost.rule().sentence(), cost.matches(), cost.cost());
    }
}
