package axial.booking.pathway;

import axial.booking.catalogue.Cells;
import axial.booking.catalogue.Procedure;
import java.util.List;

/**
 * Which of a patient's requests a rule counts from: a row of {@code pathway_links.csv}. A rule without one is left to a person.
 *
 * @param earlier codes or groups of what comes before
 * @param same what both must have in common: patient, or several of region, side and procedure
 * @param count how many of them must have been
 */
record Link(Rule rule, List<String> earlier, List<String> same, int count) {

    static Link of(Cells cells, Rule rule) {
        return new Link(rule, cells.list("earlier"), List.of(cells.text("same").split("\\+")), cells.integer("count"));
    }

    boolean joins(PlannedCase now, Procedure before, Earlier earlierOne, Regions regions) {
        return earlier.stream().anyMatch(before::isCalled)
                && same.stream().allMatch(trait -> switch (trait) {
                    case "patient" -> true;
                    case "side" -> now.side().mayMeet(earlierOne.side());
                    case "region" -> regions.same(now.procedure().code(), before.code());
                    case "procedure" -> now.procedure().code().equals(before.code());
                    default ->
                        throw new IllegalStateException("pathway_links.csv: rule " + rule.ruleId() + " has the trait '"
                                + trait + "', which is none of patient, side, region, procedure.");
                });
    }
}
