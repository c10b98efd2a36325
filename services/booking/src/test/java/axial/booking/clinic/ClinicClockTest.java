package axial.booking.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ClinicClockTest {

    private final ClinicClock tulsa = new ClinicClock(ZoneId.of("America/Chicago"));

    @Test
    void an_instant_is_told_as_the_clock_on_the_wall_shows_it() {
        assertThat(tulsa.dayAndTime(Instant.parse("2027-03-14T08:35:00Z"))).isEqualTo("2027-03-14 03:35");
        assertThat(tulsa.fromTo(Instant.parse("2027-03-14T08:35:00Z"), Instant.parse("2027-03-14T09:15:00Z")))
                .isEqualTo("from 2027-03-14 03:35 to 04:15");
        assertThat(tulsa.fromTo(Instant.parse("2027-03-14T23:00:00Z"), Instant.parse("2027-03-15T15:00:00Z")))
                .isEqualTo("from 2027-03-14 18:00 to 2027-03-15 10:00");
    }

    @Test
    void the_day_is_the_clinics_and_begins_when_its_clock_says_so() {
        Instant lateInTheEvening = Instant.parse("2027-04-23T03:20:00Z");
        assertThat(tulsa.day(lateInTheEvening)).isEqualTo(LocalDate.of(2027, 4, 22));
        assertThat(tulsa.dawn(LocalDate.of(2027, 4, 23))).isEqualTo(Instant.parse("2027-04-23T05:00:00Z"));
    }

    @Test
    void a_time_that_comes_twice_has_its_offset_beside_it() {
        assertThat(tulsa.time(Instant.parse("2026-11-01T06:30:00Z"))).isEqualTo("01:30-05:00");
        assertThat(tulsa.time(Instant.parse("2026-11-01T07:30:00Z"))).isEqualTo("01:30-06:00");
        assertThat(tulsa.time(Instant.parse("2026-11-01T08:00:00Z"))).isEqualTo("02:00");
    }
}
