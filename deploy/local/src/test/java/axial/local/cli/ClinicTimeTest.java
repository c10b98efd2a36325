package axial.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ClinicTimeTest {

    private final ClinicTime tulsa = new ClinicTime(ZoneId.of("America/Chicago"));

    @Test
    void a_time_is_on_the_clinics_clock_unless_it_has_an_offset() {
        assertThat(tulsa.parse("2026-12-01T08:30")).isEqualTo(Instant.parse("2026-12-01T14:30:00Z"));
        assertThat(tulsa.parse("2026-12-01T14:30:00Z")).isEqualTo(Instant.parse("2026-12-01T14:30:00Z"));
        assertThat(tulsa.parse("2026-12-01T08:30-06:00")).isEqualTo(Instant.parse("2026-12-01T14:30:00Z"));
        assertThatThrownBy(() -> tulsa.parse("half past eight"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("is no time");
    }

    @Test
    void a_time_that_is_skipped_does_not_exist() {
        assertThatThrownBy(() -> tulsa.parse("2027-03-14T02:10"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("02:10 doesn't exist on 2027-03-14")
                .hasMessageContaining("from 02:00 to 03:00");
        assertThat(tulsa.parse("2027-03-14T03:10")).isEqualTo(Instant.parse("2027-03-14T08:10:00Z"));
    }

    @Test
    void of_a_time_that_comes_twice_either_can_be_said_and_is_shown() {
        assertThatThrownBy(() -> tulsa.parse("2026-11-01T01:30"))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("2026-11-01T01:30-05:00 or 2026-11-01T01:30-06:00");
        Instant first = tulsa.parse("2026-11-01T01:30-05:00");
        Instant second = tulsa.parse("2026-11-01T01:30-06:00");
        assertThat(second).isEqualTo(first.plusSeconds(3600));
        assertThat(tulsa.dayAndHour(first)).isEqualTo("Sun 2026-11-01 01:30-05:00");
        assertThat(tulsa.hour(second)).isEqualTo("01:30-06:00");
        assertThat(tulsa.hour(second.plusSeconds(1800))).isEqualTo("02:00");
    }
}
