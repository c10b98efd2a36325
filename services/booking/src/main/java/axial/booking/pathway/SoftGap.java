package axial.booking.pathway;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days that should lie between a request and another procedure of its patient: they may be missed, at a price.
 *
 * @param ruleId the pathway rule that wishes it
 * @param requestId the one before, while it is still to be done; null when it was done
 * @param doneOn the day on which the one before was done; null while it is still to be done
 * @param minGapDays least days between the two local dates
 * @param maxGapDays most days between them; null: no limit
 * @param costPerDay what a day off costs, in minutes of inconvenience
 */
public record SoftGap(
        String ruleId,
        @Nullable UUID requestId,
        @Nullable LocalDate doneOn,
        int minGapDays,
        @Nullable Integer maxGapDays,
        int costPerDay) {

    static SoftGap after(Earlier first, Rule rule, Gap gap, int costPerDay) {
        return new SoftGap(
                rule.ruleId(),
                first.done() ? null : first.requestId(),
                first.done() ? first.earliest() : null,
                gap.least(),
                gap.most(),
                costPerDay);
    }

    /** Whether every day between the two, of which the last may be open, misses it. */
    boolean isMissed(LocalDate earliest, @Nullable LocalDate latest) {
        LocalDate done = doneOn;
        return done != null
                && ((latest != null && ChronoUnit.DAYS.between(done, latest) < minGapDays)
                        || (maxGapDays != null && ChronoUnit.DAYS.between(done, earliest) > maxGapDays));
    }

    /** Whether no day from this one on can miss it. */
    boolean isKeptFrom(LocalDate earliest) {
        return doneOn != null && maxGapDays == null && ChronoUnit.DAYS.between(doneOn, earliest) >= minGapDays;
    }
}
