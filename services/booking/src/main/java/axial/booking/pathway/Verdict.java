package axial.booking.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the pathway makes of a case.
 *
 * @param due the day by which a rule wants it done; later is late and never refused; null: no rule does
 * @param after the links entered and those the rules add
 * @param notSameDayAs requests that may not share its day, whichever comes first
 * @param softGaps days that should lie between it and others
 * @param clearances what somebody must say yes to
 * @param findings what was applied and what is only said
 * @param broken what the place that it has doesn't keep; empty: all is well, or it has no place
 * @param against rules that can't be kept within the wished window; empty: the case may be entered
 */
public record Verdict(
        LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable LocalDate due,
        List<After> after,
        List<UUID> notSameDayAs,
        List<SoftGap> softGaps,
        List<RequiredClearance> clearances,
        List<Finding> findings,
        List<Finding> against,
        List<Broken> broken) {

    /**
     * The findings of a case that stays although a rule leaves it no day: something else changed after it was entered. The rule is kept, and a
     * person has to find the way out.
     */
    public List<Finding> allFindings() {
        List<Finding> all = new ArrayList<>(findings);
        against.forEach(one -> all.add(one.leftToAPerson()));
        broken.forEach(one -> all.add(one.finding()));
        return List.copyOf(all);
    }
}
