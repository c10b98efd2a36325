package axial.booking.pathway;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pathway makes of a case.
 *
 * @param after the links entered and those the rules add
 * @param findings what was applied and what is only said
 * @param against rules that can't be kept within the wished window; empty: the case may be entered
 */
public record Verdict(
        LocalDate earliest,
        @Nullable LocalDate latest,
        List<After> after,
        List<Finding> findings,
        List<Finding> against) {}
