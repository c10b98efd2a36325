package axial.benchmark.instance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The working days of an instance. */
record Calendar(int days) {

    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    /** A Monday. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 30);

    LocalDate day(int index) {
        return FIRST_DAY.plusDays(index / 5 * 7L + index % 5);
    }

    Instant at(int index, int hour, int minute) {
        return moment(day(index), hour, minute);
    }

    /** The evening before the first day. */
    Instant now() {
        return moment(FIRST_DAY.minusDays(1), 18, 0);
    }

    private static Instant moment(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
    }
}
