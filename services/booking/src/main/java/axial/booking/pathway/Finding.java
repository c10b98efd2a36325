package axial.booking.pathway;

/**
 * What a pathway rule says about a request.
 *
 * @param ruleId for example {@code FAC-02}; one rule may have several to say
 * @param severity as it stands in the rules: hard, hard_default, soft, warn
 * @param evidence where the rule's content comes from: sourced, secondary, PK …
 * @param source ids of the sources
 */
public record Finding(String ruleId, Decision decision, String severity, String text, String evidence, String source) {

    /** The same, undecided. */
    public Finding leftToAPerson() {
        return new Finding(ruleId, Decision.TO_CHECK, severity, "To be checked by a person: " + text, evidence, source);
    }

    /** What was done about it. */
    public enum Decision {
        /** Axial keeps to it, or it asks for nothing as things are. */
        APPLIED,
        /** It is said, and nothing is done about it. */
        WARNING,
        /** Somebody must say yes to it: it is one of the request's clearances. */
        CLEARANCE,
        /** Axial can't decide it from what it knows: a person checks it. */
        TO_CHECK
    }
}
