package axial.provider.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tulsa's clock is six hours behind UTC in winter, five in summer; Vinita is given New York's here, so that the two differ. */
class ScheduleTest {

    private static final UUID OKAFOR = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private static final UUID REYES = UUID.fromString("00000000-0000-0000-0000-0000000000a2");
    private static final LocalDate TUESDAY = LocalDate.parse("2026-12-01");

    private final List<RosterRow> rosters = new ArrayList<>();
    private final List<RosterException> exceptions = new ArrayList<>();
    private final List<Absent> absences = new ArrayList<>();

    @Test
    void a_roster_row_is_a_session_each_week_on_the_clinics_clock_of_that_person_alone() {
        roster("TUL", DayOfWeek.TUESDAY, "08:00", "12:00", TUESDAY, null, 1);
        roster("VIN", DayOfWeek.FRIDAY, "08:00", "11:30", TUESDAY, null, 1);
        assertThat(sessions(8))
                .containsExactly(
                        "TUL 2026-12-01T14:00:00Z/2026-12-01T18:00:00Z",
                        "VIN 2026-12-04T13:00:00Z/2026-12-04T16:30:00Z",
                        "TUL 2026-12-08T14:00:00Z/2026-12-08T18:00:00Z");
        assertThat(schedule().sessions(REYES, TUESDAY, TUESDAY.plusDays(8))).isEmpty();
    }

    @Test
    void a_row_holds_from_its_first_to_its_last_day() {
        roster("TUL", DayOfWeek.TUESDAY, "08:00", "12:00", TUESDAY.plusDays(1), TUESDAY.plusDays(14), 1);
        assertThat(sessions(30))
                .containsExactly(
                        "TUL 2026-12-08T14:00:00Z/2026-12-08T18:00:00Z",
                        "TUL 2026-12-15T14:00:00Z/2026-12-15T18:00:00Z");
    }

    @Test
    void every_third_week_counts_from_the_week_of_the_first_day() {
        LocalDate thursdayBefore = TUESDAY.minusDays(5);
        roster("TUL", DayOfWeek.TUESDAY, "08:00", "12:00", thursdayBefore, null, 3);
        assertThat(sessions(40))
                .containsExactly(
                        "TUL 2026-12-15T14:00:00Z/2026-12-15T18:00:00Z",
                        "TUL 2027-01-05T14:00:00Z/2027-01-05T18:00:00Z");
    }

    @Test
    void an_exception_stands_instead_of_the_roster_or_takes_the_day_off() {
        roster("TUL", DayOfWeek.TUESDAY, "08:00", "12:00", TUESDAY, null, 1);
        exceptions.add(new RosterException(
                OKAFOR, TUESDAY, "VIN", LocalTime.parse("09:00"), LocalTime.parse("10:00"), SessionKind.VISITS));
        exceptions.add(new RosterException(OKAFOR, TUESDAY.plusDays(7), null, null, null, null));
        assertThat(sessions(15))
                .containsExactly(
                        "VIN 2026-12-01T14:00:00Z/2026-12-01T15:00:00Z",
                        "TUL 2026-12-15T14:00:00Z/2026-12-15T18:00:00Z");
    }

    @Test
    void an_absence_shortens_splits_or_takes_sessions_and_touches_nothing_beside_it() {
        roster("TUL", DayOfWeek.TUESDAY, "08:00", "12:00", TUESDAY, null, 1);
        roster("TUL", DayOfWeek.WEDNESDAY, "08:00", "12:00", TUESDAY, null, 1);
        away(OKAFOR, "2026-12-01T15:00:00Z", "2026-12-01T16:15:00Z");
        away(OKAFOR, "2026-12-02T18:00:00Z", "2026-12-08T15:00:00Z");
        away(OKAFOR, "2026-12-09T12:00:00Z", "2026-12-10T12:00:00Z");
        away(REYES, "2026-12-01T00:00:00Z", "2026-12-30T00:00:00Z");
        assertThat(sessions(10))
                .containsExactly(
                        "TUL 2026-12-01T14:00:00Z/2026-12-01T15:00:00Z",
                        "TUL 2026-12-01T16:15:00Z/2026-12-01T18:00:00Z",
                        "TUL 2026-12-02T14:00:00Z/2026-12-02T18:00:00Z",
                        "TUL 2026-12-08T15:00:00Z/2026-12-08T18:00:00Z");
    }

    @Test
    void the_same_local_hours_move_in_utc_when_summer_time_begins() {
        roster("TUL", DayOfWeek.MONDAY, "08:00", "12:00", TUESDAY, null, 1);
        assertThat(schedule().sessions(OKAFOR, LocalDate.parse("2027-03-08"), LocalDate.parse("2027-03-16")).stream()
                        .map(Stretch::starts))
                .containsExactly(Instant.parse("2027-03-08T14:00:00Z"), Instant.parse("2027-03-15T13:00:00Z"));
    }

    private List<String> sessions(int days) {
        return schedule().sessions(OKAFOR, TUESDAY, TUESDAY.plusDays(days)).stream()
                .map(one -> one.clinic() + " " + one.starts() + "/" + one.ends())
                .toList();
    }

    private Schedule schedule() {
        return new Schedule(
                Map.of("TUL", ZoneId.of("America/Chicago"), "VIN", ZoneId.of("America/New_York")),
                rosters,
                exceptions,
                absences);
    }

    private void roster(
            String clinic,
            DayOfWeek weekday,
            String starts,
            String ends,
            LocalDate from,
            @Nullable LocalDate until,
            int everyWeeks) {
        rosters.add(new RosterRow(
                OKAFOR,
                clinic,
                weekday,
                LocalTime.parse(starts),
                LocalTime.parse(ends),
                SessionKind.PROCEDURES,
                from,
                until,
                everyWeeks));
    }

    private void away(UUID provider, String starts, String ends) {
        absences.add(new Absent(provider, Instant.parse(starts), Instant.parse(ends)));
    }
}
