package axial.room.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
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
class TimetableTest {

    private static final LocalDate TUESDAY = LocalDate.parse("2026-12-01");
    private static final UUID C_ARM = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
    private static final UUID ROOM = UUID.fromString("00000000-0000-0000-0000-0000000000a2");

    private final List<WeeklyHours> weekly = new ArrayList<>();
    private final List<SpecialHours> special = new ArrayList<>();
    private final List<Holiday> holidays = new ArrayList<>();
    private final List<Closed> closures = new ArrayList<>();

    @Test
    void a_resource_is_open_when_its_clinic_is_on_the_local_clock() {
        open("TUL", DayOfWeek.TUESDAY, "08:00", "17:00");
        assertThat(days(anyRoom(), TUESDAY, 7)).containsExactly("TUL 2026-12-01T14:00:00Z/2026-12-01T23:00:00Z");
    }

    @Test
    void a_lunch_break_makes_two_stretches_and_hours_that_touch_make_one() {
        open("TUL", DayOfWeek.TUESDAY, "13:00", "15:00");
        open("TUL", DayOfWeek.TUESDAY, "15:00", "17:00");
        open("TUL", DayOfWeek.TUESDAY, "08:00", "12:00");
        assertThat(days(anyRoom(), TUESDAY, 1))
                .containsExactly(
                        "TUL 2026-12-01T14:00:00Z/2026-12-01T18:00:00Z",
                        "TUL 2026-12-01T19:00:00Z/2026-12-01T23:00:00Z");
    }

    @Test
    void hours_of_its_own_replace_the_clinics() {
        open("TUL", DayOfWeek.TUESDAY, "08:00", "17:00");
        open("TUL", DayOfWeek.WEDNESDAY, "08:00", "17:00");
        own(ROOM, DayOfWeek.WEDNESDAY, "09:00", "10:30", null);
        assertThat(days(anyRoom(), TUESDAY, 3)).containsExactly("TUL 2026-12-02T15:00:00Z/2026-12-02T16:30:00Z");
    }

    @Test
    void hours_hold_from_their_first_to_their_last_day() {
        weekly.add(new WeeklyHours(
                "TUL",
                null,
                DayOfWeek.TUESDAY,
                LocalTime.parse("08:00"),
                LocalTime.parse("11:00"),
                TUESDAY.plusWeeks(1),
                TUESDAY.plusWeeks(2),
                null));
        assertThat(days(anyRoom(), TUESDAY, 29))
                .containsExactly(
                        "TUL 2026-12-08T14:00:00Z/2026-12-08T17:00:00Z",
                        "TUL 2026-12-15T14:00:00Z/2026-12-15T17:00:00Z");
    }

    @Test
    void special_hours_stand_instead_of_the_weekly_ones_even_on_a_day_that_has_none() {
        open("TUL", DayOfWeek.TUESDAY, "08:00", "17:00");
        special("TUL", TUESDAY, "10:00", "12:30");
        special("TUL", TUESDAY.plusDays(4), "09:00", "11:00");
        special("TUL", TUESDAY.plusDays(7), null, null);
        assertThat(days(anyRoom(), TUESDAY, 8))
                .containsExactly(
                        "TUL 2026-12-01T16:00:00Z/2026-12-01T18:30:00Z",
                        "TUL 2026-12-05T15:00:00Z/2026-12-05T17:00:00Z");
    }

    @Test
    void a_holiday_closes_the_clinic_whatever_its_hours() {
        open("TUL", DayOfWeek.TUESDAY, "08:00", "17:00");
        special("TUL", TUESDAY, "10:00", "12:30");
        holidays.add(new Holiday("TUL", TUESDAY, "Founding day"));
        assertThat(days(anyRoom(), TUESDAY, 1)).isEmpty();
    }

    @Test
    void a_device_stands_at_another_clinic_on_some_weekdays_with_that_clinics_clock_and_holidays() {
        own(C_ARM, DayOfWeek.TUESDAY, "08:00", "12:00", null);
        own(C_ARM, DayOfWeek.WEDNESDAY, "08:00", "12:00", "VIN");
        holidays.add(new Holiday("TUL", TUESDAY.plusDays(1), "in Tulsa alone"));
        holidays.add(new Holiday("VIN", TUESDAY.plusDays(8), "in Vinita alone"));
        assertThat(days(new Place(C_ARM, "NEOK", "TUL", true), TUESDAY, 9))
                .containsExactly(
                        "TUL 2026-12-01T14:00:00Z/2026-12-01T18:00:00Z",
                        "VIN 2026-12-02T13:00:00Z/2026-12-02T17:00:00Z",
                        "TUL 2026-12-08T14:00:00Z/2026-12-08T18:00:00Z");
    }

    @Test
    void a_closure_in_the_middle_of_a_day_leaves_what_is_before_and_after() {
        open("TUL", DayOfWeek.TUESDAY, "08:00", "17:00");
        closures.add(
                new Closed(null, ROOM, Instant.parse("2026-12-01T16:10:00Z"), Instant.parse("2026-12-01T18:45:00Z")));
        closures.add(
                new Closed("TUL", null, Instant.parse("2026-12-01T18:00:00Z"), Instant.parse("2026-12-01T19:30:00Z")));
        closures.add(
                new Closed("VIN", null, Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2026-12-09T00:00:00Z")));
        assertThat(days(anyRoom(), TUESDAY, 1))
                .containsExactly(
                        "TUL 2026-12-01T14:00:00Z/2026-12-01T16:10:00Z",
                        "TUL 2026-12-01T19:30:00Z/2026-12-01T23:00:00Z");
    }

    @Test
    void a_closure_that_only_touches_takes_nothing() {
        open("TUL", DayOfWeek.TUESDAY, "08:00", "17:00");
        closures.add(
                new Closed("TUL", null, Instant.parse("2026-12-01T10:00:00Z"), Instant.parse("2026-12-01T14:00:00Z")));
        closures.add(
                new Closed("TUL", null, Instant.parse("2026-12-01T23:00:00Z"), Instant.parse("2026-12-02T10:00:00Z")));
        assertThat(days(anyRoom(), TUESDAY, 1)).containsExactly("TUL 2026-12-01T14:00:00Z/2026-12-01T23:00:00Z");
    }

    @Test
    void what_is_out_of_service_has_no_openings() {
        open("TUL", DayOfWeek.TUESDAY, "08:00", "17:00");
        assertThat(days(new Place(ROOM, "NEOK", "TUL", false), TUESDAY, 30)).isEmpty();
    }

    @Test
    void the_same_local_hours_move_in_utc_when_summer_time_begins() {
        open("TUL", DayOfWeek.SATURDAY, "08:00", "17:00");
        open("TUL", DayOfWeek.SUNDAY, "08:00", "17:00");
        assertThat(days(anyRoom(), LocalDate.parse("2027-03-13"), 2))
                .containsExactly(
                        "TUL 2027-03-13T14:00:00Z/2027-03-13T23:00:00Z",
                        "TUL 2027-03-14T13:00:00Z/2027-03-14T22:00:00Z");
    }

    @Test
    void a_day_open_around_the_clock_lasts_23_hours_in_spring_and_25_in_autumn() {
        open("TUL", DayOfWeek.SUNDAY, "00:00", "00:00");
        assertThat(length("2027-03-14")).isEqualTo(Duration.ofHours(23));
        assertThat(length("2027-03-21")).isEqualTo(Duration.ofHours(24));
        assertThat(length("2026-11-01")).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void a_time_the_clock_skips_counts_from_where_the_clock_goes_on() {
        open("TUL", DayOfWeek.SUNDAY, "02:30", "05:00");
        assertThat(days(anyRoom(), LocalDate.parse("2027-03-14"), 1))
                .containsExactly("TUL 2027-03-14T08:30:00Z/2027-03-14T10:00:00Z");
    }

    @Test
    void hours_the_clock_skips_altogether_are_no_opening() {
        open("TUL", DayOfWeek.SUNDAY, "02:15", "03:15");
        assertThat(days(anyRoom(), LocalDate.parse("2027-03-14"), 1)).isEmpty();
    }

    @Test
    void where_hours_overlap_at_two_clinics_the_earlier_ones_keep_the_time() {
        own(C_ARM, DayOfWeek.TUESDAY, "08:00", "12:00", null);
        own(C_ARM, DayOfWeek.TUESDAY, "10:00", "14:00", "VIN");
        assertThat(days(new Place(C_ARM, "NEOK", "TUL", true), TUESDAY, 1))
                .containsExactly(
                        "TUL 2026-12-01T14:00:00Z/2026-12-01T18:00:00Z",
                        "VIN 2026-12-01T18:00:00Z/2026-12-01T19:00:00Z");
    }

    private Duration length(String date) {
        Stretch only = timetable()
                .openings(
                        anyRoom(), LocalDate.parse(date), LocalDate.parse(date).plusDays(1))
                .get(0);
        return Duration.between(only.starts(), only.ends());
    }

    private List<String> days(Place place, LocalDate first, int days) {
        return timetable().openings(place, first, first.plusDays(days)).stream()
                .map(stretch -> stretch.clinic() + " " + stretch.starts() + "/" + stretch.ends())
                .toList();
    }

    private Timetable timetable() {
        return new Timetable(
                Map.of("TUL", ZoneId.of("America/Chicago"), "VIN", ZoneId.of("America/New_York")),
                weekly,
                special,
                holidays,
                closures);
    }

    private static Place anyRoom() {
        return new Place(ROOM, "NEOK", "TUL", true);
    }

    private void open(String clinic, DayOfWeek weekday, String opens, String closes) {
        weekly.add(new WeeklyHours(
                clinic, null, weekday, LocalTime.parse(opens), LocalTime.parse(closes), null, null, null));
    }

    private void own(UUID id, DayOfWeek weekday, String opens, String closes, @Nullable String atClinic) {
        weekly.add(new WeeklyHours(
                null, id, weekday, LocalTime.parse(opens), LocalTime.parse(closes), null, null, atClinic));
    }

    private void special(String clinic, LocalDate date, @Nullable String opens, @Nullable String closes) {
        special.add(new SpecialHours(
                clinic,
                null,
                date,
                opens == null ? null : LocalTime.parse(opens),
                closes == null ? null : LocalTime.parse(closes),
                null));
    }
}
