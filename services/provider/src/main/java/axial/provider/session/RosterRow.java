package axial.provider.session;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody works at a clinic on a weekday, on the clinic's clock.
 *
 * @param ends       00:00 is the end of the day
 * @param validUntil the last day; null: no end
 * @param everyWeeks 1: every week; 2: in the week of {@code validFrom}, not in the next, and so on
 */
public record RosterRow(
        UUID providerId,
        String clinic,
        DayOfWeek weekday,
        LocalTime starts,
        LocalTime ends,
        SessionKind kind,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        int everyWeeks) {

    /** 00:00 as the end is the end of the day. */
    public static boolean isForward(LocalTime starts, LocalTime ends) {
        return starts.isBefore(ends) || ends.equals(LocalTime.MIDNIGHT);
    }

    boolean holds(LocalDate date) {
        return date.getDayOfWeek() == weekday
                && !date.isBefore(validFrom)
                && (validUntil == null || !date.isAfter(validUntil))
                && ChronoUnit.WEEKS.between(monday(validFrom), date) % everyWeeks == 0;
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Shift shift() {
        return new Shift(clinic, starts, ends, kind);
    }
}
