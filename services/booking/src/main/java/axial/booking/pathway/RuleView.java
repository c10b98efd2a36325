package axial.booking.pathway;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A rule as it is shown.
 *
 * @param treatment what this installation does about it
 */
public record RuleView(@JsonUnwrapped Rule rule, Treatment treatment) {}
