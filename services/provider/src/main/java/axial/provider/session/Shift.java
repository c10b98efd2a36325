package axial.provider.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Work at a clinic between two times of its clock, on no particular day. */
record Shift(String clinic, LocalTime starts, LocalTime ends, SessionKind kind) {

    /** 00:00 is the end of the day. A time that the clock skips counts from where the clock goes on; a time that comes twice means the first. */
    Stretch on(LocalDate date, ZoneId zone) {
        return new Stretch(
                date,
                clinic,
                kind,
                date.atTime(starts).atZone(zone).toInstant(),
                (ends.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date)
                        .atTime(ends)
                        .atZone(zone)
                        .toInstant());
    }
}
