package axial.booking.pathway;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that must be done before another one.
 *
 * @param requestId the one that comes first
 * @param minGapDays least days between the two local dates; of calendar months so many as they have, or have at most while the first has no day
 * @param maxGapDays most days between them; null: no limit
 * @param minGapMonths calendar months that decide instead of the least days, by a rule; null: the days decide
 */
public record After(
        @NotNull UUID requestId,
        @PositiveOrZero int minGapDays,
        @PositiveOrZero @Nullable Integer maxGapDays,

        @Null @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Integer minGapMonths) {

    public After(UUID requestId, int minGapDays, @Nullable Integer maxGapDays) {
        this(requestId, minGapDays, maxGapDays, null);
    }

    /** @param day of the first one; null: it has none yet */
    static After months(UUID requestId, int months, @Nullable LocalDate day) {
        int days = day == null
                ? CalendarMonths.mostDays(months)
                : (int) ChronoUnit.DAYS.between(day, CalendarMonths.after(day, months));
        return new After(requestId, days, null, months);
    }

    /** The first day that it leaves for what comes after a day. */
    public LocalDate firstDayAfter(LocalDate day) {
        return minGapMonths == null ? day.plusDays(minGapDays) : CalendarMonths.after(day, minGapMonths);
    }

    /** Whether two days keep it. */
    public boolean isKept(LocalDate before, LocalDate after) {
        return !after.isBefore(firstDayAfter(before))
                && (maxGapDays == null || !after.isAfter(before.plusDays(maxGapDays)));
    }

    /** What keeps both. Where months and days differ by so little that either could be the longer, the days do that are surely enough. */
    After and(After other) {
        After longer = other.minGapDays > minGapDays ? other : this;
        After shorter = longer == this ? other : this;
        boolean surely = longer.minGapMonths == null
                ? longer.minGapDays >= shorter.mostDays()
                : shorter.minGapMonths != null || shorter.minGapDays <= 28 * longer.minGapMonths;
        return surely
                ? new After(requestId, longer.minGapDays, least(maxGapDays, other.maxGapDays), longer.minGapMonths)
                : new After(
                        requestId, Math.max(mostDays(), other.mostDays()), least(maxGapDays, other.maxGapDays), null);
    }

    private int mostDays() {
        return minGapMonths == null ? minGapDays : CalendarMonths.mostDays(minGapMonths);
    }

    private static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : other == null ? one : Integer.valueOf(Math.min(one, other));
    }

    /** As a message says it, for example "at least 3 and at most 10 days". */
    public String gap() {
        String least = minGapMonths == null ? minGapDays + " days" : minGapMonths + " calendar months";
        return "at least " + (maxGapDays == null ? least : minGapDays + " and at most " + maxGapDays + " days");
    }
}
