package axial.planning.solving;

import static axial.planning.solving.AnyNetwork.MONDAY;
import static axial.planning.solving.AnyNetwork.at;
import static axial.planning.solving.AnyNetwork.way;
import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.model.Alternative;
import axial.planning.model.Priority;
import axial.planning.model.Recovery;
import axial.planning.model.Resource;
import axial.planning.model.SessionKind;
import axial.planning.model.SoftGap;
import axial.planning.rules.Rule;
import java.lang.reflect.Method;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;

/** Each rule alone: broken, just kept, and with somebody standing by. Test names begin with the rule's name. */
class RuleTest {

    private static final ConstraintVerifier<PlanRules, PlanProblem> VERIFIER =
            ConstraintVerifier.build(new PlanRules(), PlanProblem.class, PlannedAppointment.class);

    private final AnyNetwork any = new AnyNetwork();

    @Test
    void every_rule_has_one_constraint_and_a_test() {
        List<String> tests = Arrays.stream(RuleTest.class.getDeclaredMethods())
                .map(Method::getName)
                .toList();
        for (Rule rule : Rule.values()) {
            String name = rule.name().toLowerCase(Locale.ROOT);
            assertThat(tests).as(rule.name()).anyMatch(test -> test.startsWith(name + "_"));
        }
        VERIFIER.verifyThat((rules, factory) -> {
                    assertThat(rules.defineConstraints(factory))
                            .extracting(Constraint::getConstraintName)
                            .containsExactly(
                                    Stream.of(Rule.values()).map(Rule::name).toArray(String[]::new));
                    return rules.constraint(Rule.UNPLACED, factory);
                })
                .given()
                .penalizesBy(0);
    }

    @Test
    void room_clash_counts_the_minutes_that_two_share_a_room() {
        PlannedAppointment first = any.wish().in("plain", "ann", 9, 0); // room until 9:39
        assertBreaks(Rule.ROOM_CLASH, 4, first, any.wish().in("plain", "bob", 9, 35));
        assertBreaks(Rule.ROOM_CLASH, 0, first, any.wish().in("plain", "bob", 9, 39));
        assertBreaks(Rule.ROOM_CLASH, 0, first, any.wish().in("c-arm", "bob", 9, 35));
    }

    @Test
    void room_clash_of_a_short_one_within_a_long_one_is_all_of_the_short_one() {
        Alternative shorter = new Alternative(Set.of("PROCEDURE"), List.of(), 2, 5, 3, 0, Recovery.NONE, 0, false);
        assertBreaks(
                Rule.ROOM_CLASH,
                10,
                any.wish().in("plain", "ann", 9, 0),
                any.wish().way(shorter).in("plain", "bob", 9, 10));
    }

    @Test
    void room_clash_between_two_booked_ones_is_not_the_plans_affair() {
        assertBreaks(Rule.ROOM_CLASH, 0, any.wish().booked(), any.wish().booked());
        assertBreaks(Rule.ROOM_CLASH, 39, any.wish().booked(), any.wish().in("plain", "bob", 9, 0));
    }

    @Test
    void provider_clash_counts_only_the_procedure_part() {
        PlannedAppointment first = any.wish().in("plain", 9, 0); // ann performs 9:07 to 9:30
        assertBreaks(Rule.PROVIDER_CLASH, 3, first, any.wish().in("c-arm", 9, 20)); // 9:27
        assertBreaks(Rule.PROVIDER_CLASH, 0, first, any.wish().in("c-arm", 9, 23)); // alternating between two rooms
        assertBreaks(Rule.PROVIDER_CLASH, 0, first, any.wish().in("c-arm", "bob", 9, 0));
    }

    @Test
    void device_clash_counts_from_setup_to_the_end_of_the_procedure() {
        PlannedAppointment first = any.wish().with("plain", "ann", 9, 0, "generator", null); // until 9:30
        assertBreaks(Rule.DEVICE_CLASH, 5, first, any.wish().with("c-arm", "bob", 9, 25, "generator", null));
        assertBreaks(Rule.DEVICE_CLASH, 0, first, any.wish().with("c-arm", "bob", 9, 30, "generator", null));
        assertBreaks(Rule.DEVICE_CLASH, 0, first, any.wish().with("c-arm", "bob", 9, 25, null, null));
    }

    @Test
    void bay_clash_counts_the_minutes_of_recovery() {
        var wish = way(Set.of("PROCEDURE"), List.of(), Recovery.CHAIR);
        PlannedAppointment first = any.wish().way(wish).with("plain", "ann", 9, 0, null, "bed"); // 9:30 to 10:01
        assertBreaks(Rule.BAY_CLASH, 11, first, any.wish().way(wish).with("c-arm", "bob", 9, 20, null, "bed"));
        assertBreaks(Rule.BAY_CLASH, 0, first, any.wish().way(wish).with("c-arm", "bob", 9, 31, null, "bed"));
        assertBreaks(Rule.BAY_CLASH, 0, first, any.wish().way(wish).with("c-arm", "bob", 9, 20, null, "chair"));
    }

    @Test
    void patient_clash_counts_until_the_end_of_recovery() {
        PlannedAppointment first = any.wish().patient("pat").in("plain", 9, 0); // leaves at 10:01
        assertBreaks(Rule.PATIENT_CLASH, 1, first, any.wish().patient("pat").in("c-arm", "bob", 10, 0));
        assertBreaks(Rule.PATIENT_CLASH, 0, first, any.wish().patient("pat").in("c-arm", "bob", 10, 1));
        assertBreaks(Rule.PATIENT_CLASH, 0, first, any.wish().patient("tap").in("c-arm", "bob", 10, 0));
    }

    @Test
    void outside_opening_counts_minutes_of_rooms_devices_and_bays() {
        assertBreaks(Rule.OUTSIDE_OPENING, 4, any.wish().in("plain", 16, 25)); // turnover until 17:04
        assertBreaks(Rule.OUTSIDE_OPENING, 0, any.wish().in("plain", 16, 21));
        var way = way(Set.of("PROCEDURE"), List.of(), Recovery.BAY);
        assertBreaks(Rule.OUTSIDE_OPENING, 21, any.wish().way(way).with("plain", "ann", 16, 20, null, "bed"));
        assertBreaks(Rule.OUTSIDE_OPENING, 0, any.wish().booked());
    }

    @Test
    void outside_session_counts_minutes_of_the_procedure_part() {
        assertBreaks(Rule.OUTSIDE_SESSION, 5, any.wish().in("plain", 11, 35)); // performs until 12:05
        assertBreaks(Rule.OUTSIDE_SESSION, 0, any.wish().in("plain", 11, 30));
        assertBreaks(Rule.OUTSIDE_SESSION, 23, any.wish().in("plain", 13, 0)); // ann is at SSP
    }

    @Test
    void out_of_service_counts_resources() {
        PlannedAppointment inService = any.wish().in("plain", 9, 0);
        assertBreaks(Rule.OUT_OF_SERVICE, 0, inService);
        any.resources.replaceAll(resource -> new Resource(
                resource.id(),
                resource.clinic(),
                resource.kind(),
                resource.type(),
                resource.capabilities(),
                !resource.id().equals("plain")));
        assertBreaks(Rule.OUT_OF_SERVICE, 1, inService, any.wish().in("c-arm", 9, 0));
    }

    @Test
    void room_capability_counts_what_is_missing() {
        Alternative way = way(Set.of("FIXED_C_ARM", "MONITORED_SEDATION", "PROCEDURE"), List.of(), Recovery.NONE);
        assertBreaks(Rule.ROOM_CAPABILITY, 2, any.wish().way(way).in("plain", 9, 0));
        assertBreaks(Rule.ROOM_CAPABILITY, 1, any.wish().way(way).in("c-arm", 9, 0));
        assertBreaks(Rule.ROOM_CAPABILITY, 0, any.wish().in("c-arm", 9, 0));
    }

    @Test
    void devices_needed_counts_what_is_missing() {
        Alternative way = way(Set.of("PROCEDURE"), List.of("RF_GENERATOR", "PENS_UNIT"), Recovery.NONE);
        assertBreaks(Rule.DEVICES_NEEDED, 2, any.wish().way(way).in("plain", 9, 0));
        assertBreaks(Rule.DEVICES_NEEDED, 1, any.wish().way(way).with("plain", "ann", 9, 0, "generator", null));
        assertBreaks(Rule.DEVICES_NEEDED, 0, any.wish().in("plain", 9, 0));
    }

    @Test
    void bay_needed_takes_a_bay_for_a_chair_but_no_chair_for_a_bay() {
        Alternative bay = way(Set.of("PROCEDURE"), List.of(), Recovery.BAY);
        Alternative chair = way(Set.of("PROCEDURE"), List.of(), Recovery.CHAIR);
        assertBreaks(Rule.BAY_NEEDED, 1, any.wish().way(bay).in("plain", 9, 0));
        assertBreaks(Rule.BAY_NEEDED, 1, any.wish().way(bay).with("plain", "ann", 9, 0, null, "chair"));
        assertBreaks(Rule.BAY_NEEDED, 0, any.wish().way(bay).with("plain", "ann", 9, 0, null, "bed"));
        assertBreaks(Rule.BAY_NEEDED, 0, any.wish().way(chair).with("plain", "ann", 9, 0, null, "bed"));
    }

    @Test
    void performer_must_be_of_a_kind_that_may() {
        assertBreaks(Rule.PERFORMER, 1, any.wish().performers("NP", "RN").in("plain", 9, 0));
        assertBreaks(Rule.PERFORMER, 0, any.wish().performers("NP", "PHYSICIAN").in("plain", 9, 0));
    }

    @Test
    void performer_must_be_of_a_kind_that_may_do_it_this_way() {
        assertBreaks(Rule.PERFORMER, 1, any.wish().way(onlyBy("IPM_PHYSICIAN")).in("plain", 9, 0));
        assertBreaks(
                Rule.PERFORMER, 0, any.wish().way(onlyBy("NP", "PHYSICIAN")).in("plain", 9, 0));
        assertBreaks(
                Rule.PERFORMER,
                1,
                any.wish().performers("NP").way(onlyBy("NP", "PHYSICIAN")).in("plain", 9, 0));
    }

    private static Alternative onlyBy(String... kinds) {
        return new Alternative(Set.of("PROCEDURE"), List.of(), 7, 23, 9, 31, Recovery.NONE, 0, false, Set.of(kinds));
    }

    @Test
    void credential_must_be_valid_on_the_day() {
        assertBreaks(Rule.CREDENTIAL, 0, any.wish().on(2, "plain", "ann", 9)); // the last valid day
        assertBreaks(Rule.CREDENTIAL, 1, any.wish().on(3, "plain", "ann", 9));
    }

    @Test
    void window_counts_days_on_either_side() {
        assertBreaks(
                Rule.WINDOW, 2, any.wish().between(MONDAY.plusDays(2), null).in("plain", 9, 0));
        assertBreaks(
                Rule.WINDOW, 1, any.wish().between(MONDAY, MONDAY.plusDays(1)).on(2, "plain", "ann", 9));
        assertBreaks(Rule.WINDOW, 0, any.wish().between(MONDAY, MONDAY).in("plain", 9, 0));
    }

    @Test
    void in_the_past_counts_minutes_before_now() {
        assertBreaks(Rule.IN_THE_PAST, 9 * 60, any.wish().on(-1, "plain", "ann", 9)); // now is Sunday 18:00
        assertBreaks(Rule.IN_THE_PAST, 0, any.wish().on(-1, "plain", "ann", 18));
    }

    @Test
    void clinic_allowed_names_the_only_clinics() {
        assertBreaks(Rule.CLINIC_ALLOWED, 1, any.wish().onlyAt("SSP").in("plain", 9, 0));
        assertBreaks(Rule.CLINIC_ALLOWED, 0, any.wish().onlyAt("SSP").in("far", 14, 0));
    }

    @Test
    void clinic_allowed_leaves_out_what_nobody_knows_the_drive_to() {
        assertBreaks(Rule.CLINIC_ALLOWED, 1, any.wish().livingNear("TUL", 11).in("far", 14, 0));
        assertBreaks(Rule.CLINIC_ALLOWED, 0, any.wish().livingNear("TUL", 11).in("plain", 9, 0));
    }

    @Test
    void drive_limit_counts_minutes_too_far() {
        assertBreaks(Rule.DRIVE_LIMIT, 3, any.wish().drivingAtMost(29).in("far", 14, 0)); // 32 minutes
        assertBreaks(Rule.DRIVE_LIMIT, 0, any.wish().drivingAtMost(32).in("far", 14, 0));
    }

    @Test
    void patient_unavailable_counts_the_minutes_away() {
        assertBreaks(
                Rule.PATIENT_UNAVAILABLE,
                6,
                any.wish().unavailable(at(MONDAY, 9, 55), at(MONDAY, 12, 0)).in("plain", 9, 0)); // leaves at 10:01
        assertBreaks(
                Rule.PATIENT_UNAVAILABLE,
                0,
                any.wish().unavailable(at(MONDAY, 10, 1), at(MONDAY, 12, 0)).in("plain", 9, 0));
    }

    @Test
    void gap_counts_days_too_few_or_too_many() {
        PlannedAppointment before = any.wish().in("plain", 9, 0);
        assertBreaks(Rule.GAP, 1, before, any.wish().after(before, 2, 3).on(1, "plain", "ann", 9));
    }

    @Test
    void gap_is_kept_on_its_first_and_last_day() {
        PlannedAppointment before = any.wish().in("plain", 9, 0);
        assertBreaks(
                Rule.GAP,
                0,
                before,
                any.wish().after(before, 1, 2).on(1, "plain", "ann", 9),
                any.wish().after(before, 1, 2).on(2, "plain", "ann", 9));
        assertBreaks(Rule.GAP, 3, before, any.wish().after(before, 0, 1).on(4, "plain", "ann", 9));
    }

    @Test
    void not_same_day_counts_two_that_share_one_whichever_comes_first() {
        PlannedAppointment one = any.wish().in("plain", 9, 0);
        assertBreaks(Rule.NOT_SAME_DAY, 1, one, any.wish().notSameDayAs(one).in("plain", 11, 0));
        assertBreaks(Rule.NOT_SAME_DAY, 1, one, any.wish().notSameDayAs(one).in("plain", 8, 0));
        assertBreaks(Rule.NOT_SAME_DAY, 0, one, any.wish().notSameDayAs(one).on(1, "plain", "ann", 9));
        assertBreaks(Rule.NOT_SAME_DAY, 0, one, any.wish().in("plain", 11, 0));
    }

    @Test
    void predecessor_without_a_place_forbids_one() {
        PlannedAppointment before = any.wish().nowhere();
        PlannedAppointment later = any.wish().after(before, 1, null).on(1, "plain", "ann", 9);
        assertBreaks(Rule.PREDECESSOR, 1, before, later);
        before.put(any.wish().in("c-arm", 9, 0).spot());
        assertBreaks(Rule.PREDECESSOR, 0, before, later);
    }

    @Test
    void daily_procedures_counts_what_the_plan_adds_above_the_limit() {
        any.provider("ann", 1, null);
        PlannedAppointment first = any.wish().in("plain", 9, 0);
        assertBreaks(Rule.DAILY_PROCEDURES, 0, first, any.wish().in("plain", "bob", 10, 0));
        assertBreaks(
                Rule.DAILY_PROCEDURES,
                2,
                first,
                any.wish().in("plain", 10, 0),
                any.wish().in("plain", 11, 0));
        assertBreaks(Rule.DAILY_PROCEDURES, 0, any.wish().booked(), any.wish().booked());
    }

    @Test
    void daily_minutes_counts_minutes_above_the_limit() {
        any.provider("ann", null, 40);
        PlannedAppointment first = any.wish().in("plain", 9, 0);
        assertBreaks(Rule.DAILY_MINUTES, 0, first);
        assertBreaks(Rule.DAILY_MINUTES, 6, first, any.wish().in("plain", 10, 0)); // 2 × 23
        assertBreaks(Rule.DAILY_MINUTES, 0, first, any.wish().on(1, "plain", "ann", 10));
    }

    @Test
    void travel_counts_minutes_missing_for_the_road() {
        PlannedAppointment first = any.wish().in("plain", 12, 0); // ann performs until 12:30, then 25 minutes
        assertBreaks(Rule.TRAVEL, 8, first, any.wish().in("far", "ann", 12, 40)); // 12:47
        assertBreaks(Rule.TRAVEL, 0, first, any.wish().in("far", "ann", 12, 48)); // 12:55
        assertBreaks(Rule.TRAVEL, 0, first, any.wish().in("far", "bob", 12, 40));
        assertBreaks(Rule.TRAVEL, 0, first, any.wish().in("c-arm", "ann", 12, 40));
    }

    @Test
    void travel_counts_minutes_that_the_patient_lacks() {
        PlannedAppointment first = any.wish().patient("p").in("plain", 12, 0); // until 13:01, then 25 minutes
        assertBreaks(Rule.TRAVEL, 6, first, any.wish().patient("p").in("far", "bob", 13, 20));
        assertBreaks(Rule.TRAVEL, 0, first, any.wish().patient("p").in("far", "bob", 13, 26));
        assertBreaks(Rule.TRAVEL, 0, first, any.wish().in("far", "bob", 13, 20));
        assertBreaks(Rule.TRAVEL, 0, first, any.wish().patient("p").in("c-arm", "bob", 13, 3));
    }

    @Test
    void start_grid_is_five_minutes() {
        assertBreaks(Rule.START_GRID, 1, any.wish().in("plain", 9, 3));
        assertBreaks(Rule.START_GRID, 0, any.wish().in("plain", 9, 5));
    }

    @Test
    void booked_dropped_is_never_allowed() {
        PlannedAppointment dropped = any.wish().booked();
        assertBreaks(Rule.BOOKED_DROPPED, 0, dropped, any.wish().nowhere());
        dropped.put(null);
        assertBreaks(Rule.BOOKED_DROPPED, 1, dropped, any.wish().nowhere());
    }

    @Test
    void displaced_unplaced_weighs_ten() {
        assertBreaks(
                Rule.DISPLACED_UNPLACED,
                10,
                any.wish().displaced().nowhere(),
                any.wish().nowhere());
        assertBreaks(Rule.DISPLACED_UNPLACED, 0, any.wish().displaced().in("plain", 9, 0));
    }

    @Test
    void unplaced_weighs_by_priority() {
        assertBreaks(
                Rule.UNPLACED,
                13,
                any.wish().nowhere(),
                any.wish().priority(Priority.SOON).nowhere(),
                any.wish().priority(Priority.URGENT).nowhere(),
                any.wish().in("plain", 9, 0));
    }

    @Test
    void late_costs_by_day_and_priority() {
        assertBreaks(Rule.LATE, 10, any.wish().due(MONDAY).on(2, "plain", "ann", 9));
        assertBreaks(
                Rule.LATE, 40, any.wish().due(MONDAY).priority(Priority.URGENT).on(1, "plain", "ann", 9));
        assertBreaks(
                Rule.LATE,
                0,
                any.wish().due(MONDAY).on(0, "plain", "ann", 9),
                any.wish().on(4, "plain", "ann", 9));
    }

    @Test
    void waited_costs_by_day_and_priority() {
        assertBreaks(Rule.WAITED, 4, any.wish().priority(Priority.SOON).on(2, "plain", "ann", 9));
        assertBreaks(
                Rule.WAITED, 1, any.wish().between(MONDAY.plusDays(1), null).on(2, "plain", "ann", 9));
        assertBreaks(Rule.WAITED, 0, any.wish().in("plain", 9, 0));
    }

    @Test
    void waited_never_counts_days_before_today() {
        assertBreaks(
                Rule.WAITED, 1, any.wish().between(MONDAY.minusDays(30), null).in("plain", 9, 0)); // today: Sunday
    }

    @Test
    void drive_costs_what_is_beyond_the_nearest_allowed_clinic() {
        assertBreaks(Rule.DRIVE, 21, any.wish().in("far", 14, 0), any.wish().in("plain", 9, 0));
        assertBreaks(Rule.DRIVE, 0, any.wish().onlyAt("SSP").in("far", 14, 0));
        assertBreaks(Rule.DRIVE, 0, any.wish().livingNear("SSP", 32).in("far", 14, 0));
    }

    @Test
    void other_clinic_costs_ten() {
        assertBreaks(
                Rule.OTHER_CLINIC, 10, any.wish().preferring("SSP", null, null).in("plain", 9, 0));
        assertBreaks(
                Rule.OTHER_CLINIC, 0, any.wish().preferring("SSP", null, null).in("far", 14, 0));
    }

    @Test
    void other_provider_costs_twenty() {
        assertBreaks(
                Rule.OTHER_PROVIDER,
                20,
                any.wish().preferring(null, "bob", null).in("plain", 9, 0));
        assertBreaks(
                Rule.OTHER_PROVIDER, 0, any.wish().preferring(null, "ann", null).in("plain", 9, 0));
    }

    @Test
    void other_weekday_costs_eight() {
        assertBreaks(
                Rule.OTHER_WEEKDAY,
                8,
                any.wish().preferring(null, null, DayOfWeek.TUESDAY).in("plain", 9, 0));
        assertBreaks(
                Rule.OTHER_WEEKDAY,
                0,
                any.wish().preferring(null, null, DayOfWeek.MONDAY).in("plain", 9, 0));
    }

    @Test
    void scarce_imaging_costs_room_minutes_that_were_not_needed() {
        assertBreaks(Rule.SCARCE_IMAGING, 39, any.wish().in("c-arm", 9, 0));
        assertBreaks(Rule.SCARCE_IMAGING, 0, any.wish().in("plain", 9, 0));
        Alternative needs = way(Set.of("FIXED_C_ARM"), List.of(), Recovery.NONE);
        assertBreaks(Rule.SCARCE_IMAGING, 0, any.wish().way(needs).in("c-arm", 9, 0));
        Alternative scarce = new Alternative(Set.of("FIXED_C_ARM"), List.of(), 7, 23, 9, 31, Recovery.NONE, 2, true);
        assertBreaks(Rule.SCARCE_IMAGING, 39, any.wish().way(scarce).in("c-arm", 9, 0));
    }

    @Test
    void scarce_imaging_costs_nothing_where_it_cannot_be_done_without() {
        Alternative implant = way(Set.of("OPERATING"), List.of(), Recovery.NONE);
        assertBreaks(Rule.SCARCE_IMAGING, 0, any.wish().way(implant).in("c-arm", 9, 0));
        Alternative mobile = way(Set.of("PROCEDURE"), List.of("MOBILE_C_ARM"), Recovery.NONE);
        assertBreaks(Rule.SCARCE_IMAGING, 0, any.wish().way(mobile).in("c-arm", 9, 0));
    }

    @Test
    void scarce_imaging_costs_the_same_under_a_mobile_c_arm() {
        Alternative needless =
                new Alternative(Set.of("PROCEDURE"), List.of("MOBILE_C_ARM"), 7, 23, 9, 31, Recovery.NONE, 2, true);
        assertBreaks(Rule.SCARCE_IMAGING, 39, any.wish().way(needless).in("plain", 9, 0));
    }

    @Test
    void unusual_way_costs_five_a_step() {
        Alternative second = new Alternative(Set.of("PROCEDURE"), List.of(), 7, 23, 9, 31, Recovery.NONE, 2, false);
        assertBreaks(
                Rule.UNUSUAL_WAY,
                10,
                any.wish().way(second).in("plain", 9, 0),
                any.wish().in("plain", 10, 0));
    }

    @Test
    void session_kind_costs_fifteen_when_it_was_meant_for_something_else() {
        Alternative visit = way(Set.of("EXAM"), List.of(), Recovery.NONE);
        assertBreaks(Rule.SESSION_KIND, 15, any.wish().way(visit).in("plain", 9, 0));
        assertBreaks(
                Rule.SESSION_KIND,
                0,
                any.wish().in("plain", 9, 0),
                any.wish().way(visit).in("far", 14, 0));
        any.session("cec", "TUL", at(MONDAY, 8, 0), at(MONDAY, 12, 0), SessionKind.VISITS);
        assertBreaks(Rule.SESSION_KIND, 15, any.wish().in("plain", "cec", 9, 0));
    }

    @Test
    void idle_costs_one_per_five_minutes_between_a_providers_procedures() {
        PlannedAppointment first = any.wish().in("plain", 9, 0); // 9:07 to 9:30
        assertBreaks(Rule.IDLE, 3, first, any.wish().in("c-arm", 9, 40)); // 9:47: 17 minutes
        assertBreaks(Rule.IDLE, 0, first, any.wish().in("c-arm", 9, 23));
        assertBreaks(
                Rule.IDLE,
                0,
                first,
                any.wish().in("c-arm", "bob", 11, 0),
                any.wish().in("far", 14, 0));
    }

    @Test
    void clinic_load_costs_above_four_fifths_of_the_open_room_time() {
        Alternative allDay = new Alternative(Set.of("PROCEDURE"), List.of(), 7, 480, 8, 0, Recovery.NONE, 0, false);
        PlannedAppointment one = any.wish().way(allDay).in("far", 8, 0); // 495 of 540 minutes, 432 are free of charge
        assertBreaks(Rule.CLINIC_LOAD, 6, one);
        assertBreaks(Rule.CLINIC_LOAD, 0, any.wish().way(allDay).in("plain", 8, 0)); // of 1080
    }

    @Test
    void moved_costs_for_each_booked_person() {
        assertBreaks(
                Rule.MOVED,
                240,
                any.wish().moved(0, "c-arm", "ann", 9),
                any.wish().booked());
        assertBreaks(Rule.MOVED, 0, any.wish().in("plain", 9, 0));
    }

    @Test
    void moved_day_costs_ten_a_day() {
        assertBreaks(Rule.MOVED_DAY, 30, any.wish().moved(3, "plain", "ann", 9));
        assertBreaks(
                Rule.MOVED_DAY,
                0,
                any.wish().moved(0, "plain", "ann", 10),
                any.wish().on(3, "plain", "bob", 9));
    }

    @Test
    void moved_clinic_costs_sixty() {
        assertBreaks(Rule.MOVED_CLINIC, 60, any.wish().moved(0, "far", "ann", 14));
        assertBreaks(Rule.MOVED_CLINIC, 0, any.wish().moved(1, "c-arm", "ann", 9));
    }

    @Test
    void moved_provider_costs_thirty() {
        assertBreaks(Rule.MOVED_PROVIDER, 30, any.wish().moved(0, "plain", "bob", 9));
        assertBreaks(Rule.MOVED_PROVIDER, 0, any.wish().moved(1, "c-arm", "ann", 9));
    }

    @Test
    void moved_too_far_counts_days_beyond_the_limit() {
        any.limits = new MoveLimits(null, 1, true, null);
        assertBreaks(Rule.MOVED_TOO_FAR, 2, any.wish().moved(3, "plain", "ann", 9));
        assertBreaks(Rule.MOVED_TOO_FAR, 0, any.wish().moved(1, "plain", "ann", 9));
        assertBreaks(Rule.MOVED_TOO_FAR, 0, any.wish().on(3, "plain", "ann", 9));
    }

    @Test
    void moved_too_far_counts_a_clinic_and_the_drive_beyond_the_limit() {
        any.limits = new MoveLimits(null, null, false, 17);
        assertBreaks(Rule.MOVED_TOO_FAR, 1 + 21 - 17, any.wish().moved(0, "far", "ann", 14));
        any.limits = new MoveLimits(null, null, true, 21);
        assertBreaks(Rule.MOVED_TOO_FAR, 0, any.wish().moved(0, "far", "ann", 14));
    }

    @Test
    void moved_too_many_counts_booked_ones_beyond_the_limit() {
        any.limits = new MoveLimits(1, null, true, null);
        PlannedAppointment first = any.wish().moved(0, "c-arm", "ann", 9);
        PlannedAppointment bystander = any.wish().booked();
        PlannedAppointment placed = any.wish().in("plain", "bob", 9, 0);
        assertBreaks(Rule.MOVED_TOO_MANY, 0, first, bystander, placed);
        assertBreaks(
                Rule.MOVED_TOO_MANY,
                2,
                first,
                bystander,
                any.wish().moved(1, "c-arm", "ann", 9),
                any.wish().moved(2, "c-arm", "ann", 9));
    }

    @Test
    void soft_gap_costs_each_day_off_the_distance_to_another_procedure() {
        PlannedAppointment first = any.wish().on(1, "plain", "ann", 9);
        SoftGap twoToThree = new SoftGap(first.requestId(), null, 2, 3, 7);
        assertBreaks(Rule.SOFT_GAP, 2 * 7, first, any.wish().wishing(twoToThree).on(1, "c-arm", "ann", 10));
        assertBreaks(Rule.SOFT_GAP, 3 * 7, first, any.wish().wishing(twoToThree).on(0, "c-arm", "ann", 10));
        assertBreaks(Rule.SOFT_GAP, 0, first, any.wish().wishing(twoToThree).on(3, "c-arm", "ann", 10));
        assertBreaks(Rule.SOFT_GAP, 0, first, any.wish().wishing(twoToThree).on(4, "c-arm", "ann", 10));
        assertBreaks(Rule.SOFT_GAP, 2 * 7, first, any.wish().wishing(twoToThree).on(6, "c-arm", "ann", 10));
        assertBreaks(
                Rule.SOFT_GAP,
                0,
                any.wish().nowhere(),
                any.wish().wishing(twoToThree).on(1, "c-arm", "bob", 10));
    }

    @Test
    void soft_gap_counts_from_the_day_on_which_the_one_before_was_done() {
        SoftGap week = new SoftGap(null, AnyNetwork.MONDAY.minusDays(4), 7, null, 5);
        assertBreaks(Rule.SOFT_GAP, 2 * 5, any.wish().wishing(week).on(1, "plain", "ann", 9));
        assertBreaks(Rule.SOFT_GAP, 0, any.wish().wishing(week).on(3, "plain", "ann", 9));
    }

    @Test
    void soft_gap_leaves_alone_what_the_plan_can_not_change() {
        PlannedAppointment first = any.wish().pinned().on(1, "plain", "ann", 9);
        SoftGap two = new SoftGap(first.requestId(), null, 2, null, 7);
        SoftGap past = new SoftGap(null, AnyNetwork.MONDAY, 8, null, 100);
        assertBreaks(
                Rule.SOFT_GAP, 0, first, any.wish().pinned().wishing(two, past).on(1, "c-arm", "ann", 10));
        assertBreaks(Rule.SOFT_GAP, 14, first, any.wish().wishing(two).on(1, "c-arm", "ann", 10));
    }

    @Test
    void hard_rules_score_on_the_hard_level_alone() {
        PlannedAppointment first = any.wish().in("plain", "ann", 9, 0);
        PlannedAppointment second = any.wish().in("plain", "bob", 9, 35);
        VERIFIER.verifyThat().given(any.given(first, second)).scores(HardMediumSoftLongScore.of(-4, 0, 0));
    }

    @Test
    void unplaced_requests_score_on_the_middle_level_alone() {
        VERIFIER.verifyThat()
                .given(any.given(
                        any.wish().priority(Priority.URGENT).nowhere(),
                        any.wish().displaced().nowhere()))
                .scores(HardMediumSoftLongScore.of(0, -20, 0));
    }

    @Test
    void soft_gaps_score_on_the_soft_level_alone() {
        PlannedAppointment first = any.wish().in("plain", "ann", 9, 0);
        SoftGap gap = new SoftGap(first.requestId(), null, 3, null, 13);
        VERIFIER.verifyThat()
                .given(any.given(first, any.wish().wishing(gap).in("plain", "ann", 9, 40)))
                .scores(HardMediumSoftLongScore.of(0, 0, -(3 * 13 + 3))); // and 17 idle minutes
    }

    @Test
    void prices_score_on_the_soft_level_alone() {
        VERIFIER.verifyThat()
                .given(any.given(any.wish().preferring("SSP", "bob", null).on(2, "c-arm", "ann", 9)))
                .scores(HardMediumSoftLongScore.of(0, 0, -(2 + 10 + 20 + 39)));
    }

    private void assertBreaks(Rule rule, int weight, PlannedAppointment... appointments) {
        VERIFIER.verifyThat((rules, factory) -> rules.constraint(rule, factory))
                .given(any.given(appointments))
                .penalizesBy(weight);
    }
}
