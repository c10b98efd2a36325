package axial.room.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A stretch of the local clock, on no particular day. */
record Hours(LocalTime opens, LocalTime closes, @Nullable String atClinic) {

    Stretch on(LocalDate date, String clinic, ZoneId zone) {
        LocalDate end = closes.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
        return new Stretch(date, clinic, instant(date, opens, zone), instant(end, closes, zone));
    }

    /** A time that the clock skips counts from where the clock goes on; a time that comes twice means the first. */
    private static Instant instant(LocalDate date, LocalTime time, ZoneId zone) {
        return date.atTime(time).atZone(zone).toInstant();
    }
}
