package axial.local.checks;

/**
 * What one query said.
 *
 * @param rule what must hold
 * @param offenders rows that break it; 0 is good
 * @param first the first offender as text; empty where there is none
 */
public record Check(String rule, int offenders, String first) {}
