package axial.planning.solving;

import axial.planning.rules.Rule;
import java.util.List;
import org.optaplanner.core.api.score.stream.ConstraintJustification;

/**
 * Why a rule costs something.
 *
 * @param requestIds the requests concerned, in the order of the rule's sentence
 * @param units      how much of it: minutes, days, steps or cases
 */
public record Because(Rule rule, List<String> requestIds, long units) implements ConstraintJustification {}
