package axial.booking.pathway;

/**
 * Something that somebody must say yes to before a request's appointment is confirmed.
 *
 * @param severity hard, hard_default, soft, warn
 * @param hard whether an appointment can't be confirmed without it
 * @param evidence of the rule, and of when and how soon it is asked for where that is known otherwise
 * @param leadBusinessDays how long the answer usually takes; 0: says nothing of it
 * @param goodFor how long a grant holds
 */
public record RequiredClearance(
        String ruleId,
        ClearanceKind kind,
        String severity,
        boolean hard,
        String evidence,
        int leadBusinessDays,
        GoodFor goodFor) {}
