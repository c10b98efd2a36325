package axial.booking.pathway;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;

/**
 * A rule as it is shown.
 *
 * @param treatment what this installation does about it
 * @param handling how: each part of the rule in its own way
 */
public record RuleView(@JsonUnwrapped Rule rule, Treatment treatment, Set<Handling> handling) {}
