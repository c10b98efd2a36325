package axial.booking.pathway;

import axial.booking.catalogue.Cells;
import axial.booking.catalogue.Procedure;

/**
 * Which of a patient's requests a rule counts its days from: a row of {@code pathway_links.csv}.
 *
 * @param earlier what comes before
 * @param count how many of them must have been
 * @param byFollowUp the days are those after which the earlier procedure wants to be followed up, not the rule's own
 */
record Link(Rule rule, Codes earlier, Alike same, int count, boolean byFollowUp) {

    static Link of(Cells cells, Rule rule) {
        return new Link(
                rule,
                Codes.of(cells, "earlier"),
                Alike.of(cells),
                cells.integer("count"),
                cells.text("gap").equals("followup_days"));
    }

    boolean joins(PlannedCase now, Procedure before, Earlier earlierOne, Regions regions) {
        return earlier.name(before) && same.are(now, before, earlierOne, regions);
    }

    Gap gap(Procedure before) {
        return byFollowUp ? Gap.untilFollowUp(before) : Gap.of(rule);
    }
}
