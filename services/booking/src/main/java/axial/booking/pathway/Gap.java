package axial.booking.pathway;

import axial.booking.catalogue.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * How many days must lie between two procedures.
 *
 * @param most null: no limit
 */
record Gap(int least, @Nullable Integer most) {

    static Gap of(Rule rule) {
        return new Gap(rule.leastGapDays(), rule.maxGapDays());
    }

    /** When to come again after a procedure, as {@code procedures.csv} says. */
    static Gap untilFollowUp(Procedure procedure) {
        return new Gap(
                procedure.cells().integer("followup_days_min"),
                procedure.cells().integer("followup_days_max"));
    }

    @Override
    public String toString() {
        return "at least " + least + (most == null ? "" : " and at most " + most) + " days after";
    }
}
