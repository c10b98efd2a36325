package axial.booking.pathway;

import axial.booking.catalogue.Procedure;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much time must lie between two procedures.
 *
 * @param months calendar months instead of the least days; null: the days count
 * @param most null: no limit
 * @param mostIsDue whether being later is late, rather than wrong
 */
record Gap(int least, @Nullable Integer months, @Nullable Integer most, boolean mostIsDue) {

    static Gap of(Rule rule) {
        return new Gap(rule.leastGapDays(), rule.minGapMonths(), rule.maxGapDays(), rule.lastDayIsDue());
    }

    /** When to come again after a procedure, as {@code procedures.csv} says. */
    static Gap untilFollowUp(Procedure procedure) {
        return new Gap(
                procedure.cells().integer("followup_days_min"),
                null,
                procedure.cells().integer("followup_days_max"),
                true);
    }

    LocalDate firstDayAfter(LocalDate day) {
        return months == null ? day.plusDays(least) : CalendarMonths.after(day, months);
    }

    /** The days after which it is wrong to come; null: none. */
    @Nullable
    Integer hardMost() {
        return mostIsDue ? null : most;
    }

    /** The last day on which it is in time; null: there is none, or its first day isn't known. */
    @Nullable
    LocalDate dueAfter(Earlier first) {
        LocalDate day = first.day();
        return mostIsDue && most != null && day != null ? day.plusDays(most) : null;
    }

    After after(Earlier first, @Nullable Integer hardMost) {
        UUID id = first.requestId();
        return months == null ? new After(id, least, hardMost) : After.months(id, months, first.day());
    }

    /** For sorting: the days that it has at most. */
    int days() {
        return months == null ? least : CalendarMonths.mostDays(months);
    }

    @Override
    public String toString() {
        return "at least " + (months == null ? String.valueOf(least) : months + " calendar months")
                + (most == null ? "" : " and at most " + most)
                + (months == null ? " days after" : " after");
    }
}
