package axial.booking.pathway;

import axial.booking.catalogue.Cells;
import axial.booking.catalogue.Procedure;

/**
 * Two procedures that may not share a day: a row of {@code pathway_same_day.csv}.
 *
 * @param when any, other_side, other_region or same_region
 */
record SameDay(Rule rule, Codes one, Codes other, String when) {

    static SameDay of(Cells cells, Rule rule) {
        return new SameDay(rule, Codes.of(cells, "one"), Codes.of(cells, "other"), cells.text("when"));
    }

    boolean parts(PlannedCase now, Procedure procedure, Earlier another, Regions regions) {
        return pairs(now.procedure(), procedure)
                && switch (when) {
                    case "any" -> true;
                    case "other_side" -> now.side().mayDifferFrom(another.side());
                    case "other_region" -> !regions.same(now.procedure().code(), procedure.code());
                    case "same_region" -> regions.same(now.procedure().code(), procedure.code());
                    default ->
                        throw new IllegalStateException("pathway_same_day.csv: rule " + rule.ruleId() + " has '" + when
                                + "', which is none of any, other_side, other_region, same_region.");
                };
    }

    private boolean pairs(Procedure now, Procedure another) {
        return (one.name(now) && other.name(another)) || (one.name(another) && other.name(now));
    }

    /** Whether it can part a procedure from another at all. */
    boolean concerns(Procedure procedure) {
        return one.name(procedure) || other.name(procedure);
    }
}
