package axial.provider.roster;

import static org.assertj.core.api.Assertions.assertThat;

import axial.provider.clinic.Clinic;
import axial.provider.session.RosterException;
import axial.provider.session.RosterRow;
import axial.provider.session.SessionKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClashTest {

    private static final UUID OKAFOR = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private static final LocalDate TUESDAY = LocalDate.parse("2026-12-01");

    private final Map<String, Clinic> clinics = Map.of(
            "TUL", clinic("TUL", Map.of("VIN", 80)),
            "VIN", clinic("VIN", Map.of("TUL", 75)),
            "FAR", clinic("FAR", Map.of()));

    @Test
    void the_drive_from_one_clinic_to_the_next_fits_to_the_minute() {
        assertThat(clashes(row("TUL", "08:00", "12:00", 1), row("VIN", "13:20", "16:00", 1)))
                .isEmpty();
        assertThat(clashes(row("VIN", "08:00", "12:00", 1), row("TUL", "13:15", "16:00", 1)))
                .isEmpty();
    }

    @Test
    void a_minute_less_is_no_time_to_drive() {
        assertThat(clashes(row("TUL", "08:00", "12:00", 1), row("VIN", "13:19", "16:00", 1))
                        .get(0))
                .isEqualTo("TUL 2026-12-01 08:00-12:00 and VIN 2026-12-01 13:19-16:00 leave 79 minutes for a drive of"
                        + " 80.");
    }

    @Test
    void at_one_clinic_stretches_may_touch_but_not_overlap() {
        assertThat(clashes(row("TUL", "08:00", "12:00", 1), row("TUL", "12:00", "16:00", 1)))
                .isEmpty();
        assertThat(clashes(row("TUL", "08:00", "12:00", 1), row("TUL", "11:55", "16:00", 1))
                        .get(0))
                .isEqualTo("TUL 2026-12-01 08:00-12:00 and TUL 2026-12-01 11:55-16:00 overlap.");
    }

    @Test
    void a_drive_of_unknown_length_fits_on_no_day() {
        assertThat(clashes(row("TUL", "08:00", "09:00", 1), row("FAR", "18:00", "19:00", 1))
                        .get(0))
                .contains("Maybe the drive times have not been imported into room yet.");
    }

    @Test
    void rows_of_alternating_weeks_never_meet() {
        RosterRow even = row("TUL", "08:00", "12:00", 2);
        RosterRow odd = new RosterRow(
                OKAFOR,
                "VIN",
                DayOfWeek.TUESDAY,
                LocalTime.parse("09:00"),
                LocalTime.parse("13:00"),
                SessionKind.MIXED,
                TUESDAY.plusWeeks(1),
                null,
                2);
        assertThat(clashes(even, odd)).isEmpty();
    }

    @Test
    void an_exception_may_clash_with_nothing_but_what_is_left_of_its_day() {
        var instead = new RosterException(
                OKAFOR, TUESDAY, "VIN", LocalTime.parse("09:00"), LocalTime.parse("10:00"), SessionKind.VISITS);
        assertThat(new RosterCheck(clinics, TUESDAY)
                        .clashes(OKAFOR, List.of(row("TUL", "08:00", "12:00", 1)), List.of(instead)))
                .isEmpty();
    }

    private List<String> clashes(RosterRow... rows) {
        return new RosterCheck(clinics, TUESDAY)
                .clashes(OKAFOR, List.of(rows), List.of())
                .map(clash -> clash.sentence(clinics))
                .toList();
    }

    private static RosterRow row(String clinic, String starts, String ends, int everyWeeks) {
        return new RosterRow(
                OKAFOR,
                clinic,
                DayOfWeek.TUESDAY,
                LocalTime.parse(starts),
                LocalTime.parse(ends),
                SessionKind.MIXED,
                TUESDAY,
                null,
                everyWeeks);
    }

    private static Clinic clinic(String code, Map<String, Integer> drives) {
        return new Clinic(code, "NEOK", "Clinic " + code, ZoneId.of("America/Chicago"), drives, 2, 0);
    }
}
