package axial.booking.clinic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The clock on a clinic's wall: what people there call an instant. */
public record ClinicClock(ZoneId zone) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MINUTES_OF_TWO = DateTimeFormatter.ofPattern("HH:mmxxx");

    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The first instant of a day. */
    public Instant dawn(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Hours and minutes, for example {@code 09:15}; a time that comes twice that day has its offset beside it, {@code 01:30-05:00}. */
    public String time(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return local.format(twice ? MINUTES_OF_TWO : MINUTES);
    }

    /** Day and time, for example {@code 2027-04-22 09:15}. */
    public String dayAndTime(Instant instant) {
        return day(instant) + " " + time(instant);
    }

    /** From one time to another; the day of the second where it is another one. */
    public String fromTo(Instant start, Instant end) {
        String until = day(start).equals(day(end)) ? time(end) : dayAndTime(end);
        return "from " + dayAndTime(start) + " to " + until;
    }
}
