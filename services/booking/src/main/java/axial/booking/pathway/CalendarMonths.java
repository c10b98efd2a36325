package axial.booking.pathway;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts months as calendars do: from the 31st a shorter month is over on its last day (31 August and six months: the last day of February). Whole years
 * are over when the day itself has passed: from 29 February on 1 March.
 */
public final class CalendarMonths {

    private static final LocalDate FIRST_OF_A_LEAP_CYCLE = LocalDate.of(2024, 1, 1);
    private static final int LEAP_CYCLE = 4 * 365 + 1;
    private static final Map<Integer, Integer> MOST_DAYS = new ConcurrentHashMap<>();

    private CalendarMonths() {}

    /** The first day on which so many months are over; the function {@code months_after} of the database says the same. */
    public static LocalDate after(LocalDate day, int months) {
        LocalDate then = day.plusMonths(months);
        boolean shortened = then.getDayOfMonth() < day.getDayOfMonth();
        return shortened && months % 12 == 0 ? then.plusDays(1) : then;
    }

    /** The days that so many months have at most. */
    static int mostDays(int months) {
        return MOST_DAYS.computeIfAbsent(months, CalendarMonths::counted);
    }

    private static int counted(int months) {
        int most = 0;
        for (int i = 0; i < LEAP_CYCLE; i++) {
            LocalDate day = FIRST_OF_A_LEAP_CYCLE.plusDays(i);
            most = Math.max(most, (int) ChronoUnit.DAYS.between(day, after(day, months)));
        }
        return most;
    }
}
