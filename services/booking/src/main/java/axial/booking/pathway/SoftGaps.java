package axial.booking.pathway;

import axial.booking.pathway.Finding.Decision;
import java.util.ArrayList;
import java.util.List;

/** The gaps that rules ask for without blocking: wishes to plans and offers, each day off at a price. */
final class SoftGaps {

    private record Asked(Rule rule, Gap gap, Earlier first) {}

    private final SoftGapCosts costs;
    private final Limits limits;
    private final List<Asked> asked = new ArrayList<>();

    SoftGaps(SoftGapCosts costs, Limits limits) {
        this.costs = costs;
        this.limits = limits;
    }

    void note(Rule rule, Gap gap, Earlier first) {
        asked.add(new Asked(rule, gap, first));
    }

    /** Adds what was noted, once the first and the last day are known. */
    void settle() {
        asked.forEach(this::wish);
    }

    private void wish(Asked one) {
        SoftGapCosts.Cost cost = costs.of(one.rule());
        SoftGap gap = SoftGap.after(one.first(), one.rule(), one.gap(), cost.minutes());
        String wished = one.gap() + " " + one.first();
        if (gap.isKeptFrom(limits.earliest())) {
            limits.say(one.rule(), Decision.APPLIED, "Is kept " + wished + ".");
            return;
        }
        limits.wish(gap);
        limits.say(
                one.rule(),
                gap.isMissed(limits.earliest(), limits.latest()) ? Decision.WARNING : Decision.APPLIED,
                "Should be " + wished + ". Plans and offers count each day off as " + cost.minutes() + " minutes ("
                        + cost.evidence() + ").");
    }
}
