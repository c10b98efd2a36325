package axial.booking.pathway;

import static axial.booking.pathway.Cases.askedLater;
import static axial.booking.pathway.Cases.decided;
import static axial.booking.pathway.Cases.done;
import static axial.booking.pathway.Cases.id;
import static axial.booking.pathway.Cases.ofCourse;
import static axial.booking.pathway.Cases.placed;
import static axial.booking.pathway.Cases.planned;
import static axial.booking.pathway.Cases.said;
import static axial.booking.pathway.Cases.with;
import static axial.booking.pathway.Cases.within;
import static org.assertj.core.api.Assertions.assertThat;

import axial.booking.catalogue.ProjectFiles;
import axial.booking.catalogue.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day a rule's time is over. */
class DatesOfRulesTest {

    private final Pathway pathway = Cases.pathway(Map.of());

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, 6, 2027-02-28",
        "2027-08-31, 6, 2028-02-29",
        "2026-08-15, 6, 2027-02-15",
        "2027-03-31, 6, 2027-09-30",
        "2028-02-29, 6, 2028-08-29",
        "2028-02-29, 12, 2029-03-01",
        "2027-02-28, 12, 2028-02-28",
        "2024-02-29, 48, 2028-02-29"
    })
    void months_are_those_of_the_calendar(LocalDate day, int months, LocalDate over) {
        assertThat(CalendarMonths.after(day, months)).isEqualTo(over);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, 2027-02-28", "2026-06-10, 2026-12-10", "2026-05-31, 2026-12-01"})
    void six_months_after_an_ablation_the_next_is_possible(LocalDate last, LocalDate first) {
        Verdict verdict = judge("RFA_FACET_TL", Side.LEFT, done(1, "RFA_FACET_TL", Side.LEFT, last.toString()));
        assertThat(verdict.earliest()).isEqualTo(first);
    }

    @Test
    void to_one_still_to_come_six_months_are_a_link_of_months_with_as_many_days_as_they_can_have() {
        Earlier other = planned(1, "RFA_FACET_TL", Side.LEFT);
        assertThat(judge("RFA_FACET_TL", Side.LEFT, other).after()).containsExactly(new After(id(1), 184, null, 6));
        assertThat(judge("RFA_FACET_TL", Side.LEFT, placed("2026-12-31", other)).after())
                .as("its day is known")
                .containsExactly(new After(id(1), 181, null, 6));
    }

    @Test
    void a_link_of_months_is_neither_a_day_early_nor_a_day_late() {
        var six = new After(id(1), 184, null, 6);
        assertThat(six.isKept(day("2026-08-31"), day("2027-02-28"))).isTrue();
        assertThat(six.isKept(day("2026-08-31"), day("2027-02-27"))).isFalse();
        var year = new After(id(1), 366, null, 12);
        assertThat(year.isKept(day("2028-02-29"), day("2029-03-01"))).isTrue();
        assertThat(year.isKept(day("2028-02-29"), day("2029-02-28"))).isFalse();
        assertThat(year.isKept(day("2026-11-29"), day("2027-11-29"))).isTrue();
    }

    @Test
    void of_months_and_days_those_that_are_surely_longer_count() {
        var six = new After(id(1), 184, null, 6);
        assertThat(six.and(new After(id(1), 21, null))).isEqualTo(six);
        assertThat(six.and(new After(id(1), 200, 240))).isEqualTo(new After(id(1), 200, 240));
        assertThat(new After(id(1), 183, null).and(six)).isEqualTo(new After(id(1), 184, null));
        assertThat(six.and(new After(id(1), 366, null, 12))).isEqualTo(new After(id(1), 366, null, 12));
    }

    @Test
    void two_blocks_on_one_day_are_one() {
        Verdict one = judge(
                "RFA_FACET_TL",
                Side.RIGHT,
                done(1, "MBB_TL", Side.RIGHT, "2026-11-02"),
                done(2, "MBB_TL", Side.BILATERAL, "2026-11-02"));
        assertThat(decided(one)).contains("FAC-03 TO_CHECK");
        Verdict two = judge(
                "RFA_FACET_TL",
                Side.RIGHT,
                done(1, "MBB_TL", Side.RIGHT, "2026-11-02"),
                placed("2026-11-30", planned(2, "MBB_TL", Side.RIGHT)));
        assertThat(decided(two)).doesNotContain("FAC-03 TO_CHECK");
        assertThat(two.after()).containsExactly(new After(id(2), 7, null));
    }

    @Test
    void injections_of_a_course_are_seven_to_ten_days_apart() {
        var now = with(within("HA_KNEE", Side.LEFT, day("2026-11-20"), null), Set.of(), 2);
        Verdict verdict = pathway.judge(now, List.of(ofCourse(2, done(1, "HA_KNEE", Side.LEFT, "2026-11-18"))));
        assertThat(verdict.earliest()).isEqualTo("2026-11-25");
        assertThat(verdict.latest()).isEqualTo("2026-11-28");
        assertThat(pathway.judge(now, List.of(ofCourse(2, planned(1, "HA_KNEE", Side.LEFT))))
                        .after())
                .containsExactly(new After(id(1), 7, 10));
    }

    @Test
    void courses_are_six_months_apart_from_the_last_injection_of_the_one_before() {
        var now = with(within("HA_KNEE", Side.LEFT, day("2026-11-20"), null), Set.of(), 2);
        Verdict verdict = pathway.judge(
                now,
                List.of(
                        ofCourse(1, done(1, "HA_KNEE", Side.LEFT, "2026-11-05")),
                        ofCourse(1, done(2, "HA_KNEE", Side.LEFT, "2026-11-12"))));
        assertThat(verdict.earliest()).isEqualTo("2027-05-12");
        assertThat(verdict.latest()).isNull();
    }

    @Test
    void without_a_number_day_eleven_begins_another_course() {
        Earlier last = done(1, "HA_KNEE", Side.LEFT, "2026-11-20");
        assertThat(pathway.judge(within("HA_KNEE", Side.LEFT, day("2026-11-30"), null), List.of(last))
                        .latest())
                .isEqualTo("2026-11-30");
        assertThat(pathway.judge(within("HA_KNEE", Side.LEFT, day("2026-12-01"), null), List.of(last))
                        .earliest())
                .isEqualTo("2027-05-20");
    }

    @Test
    void the_least_days_of_a_refill_do_not_bind_the_first_fill_with_ziconotide() {
        Earlier pump = done(1, "IT_IMPLANT", Side.NONE, "2026-11-20");
        Verdict first = pathway.judge(refill("ziconotide_first_fill"), List.of(pump));
        assertThat(first.earliest()).isEqualTo(Cases.WISHED);
        assertThat(first.due()).isEqualTo("2026-12-04");
        Verdict plain = pathway.judge(refill(), List.of(pump));
        assertThat(plain.earliest()).isEqualTo("2026-12-18");
        assertThat(plain.due()).isEqualTo("2027-05-19");
    }

    @ParameterizedTest
    @CsvSource({"morphine_in_pump, 2027-02-18", "ziconotide_diluted, 2026-12-30", "ziconotide_undiluted, 2027-02-12"})
    void later_fills_are_due_by_the_drug_in_the_pump(String drug, LocalDate due) {
        Verdict verdict = pathway.judge(refill(drug), List.of(done(1, "IT_REFILL", Side.NONE, "2026-11-20")));
        assertThat(verdict.due()).isEqualTo(due);
        assertThat(verdict.earliest()).isEqualTo("2026-12-18");
    }

    @Test
    void a_deadline_that_is_over_leaves_a_day_all_the_same() {
        Verdict verdict = judge("IT_REFILL", Side.NONE, done(1, "IT_REFILL", Side.NONE, "2026-04-02"));
        assertThat(verdict.against()).isEmpty();
        assertThat(verdict.latest()).isNull();
        assertThat(verdict.due()).isEqualTo("2026-09-29");
        assertThat(said(verdict, "IT-03")).last().asString().contains("due by 2026-09-29");
    }

    @Test
    void leads_of_a_peripheral_stimulator_come_out_by_day_sixty_and_the_implant_counts_from_that() {
        Verdict removal = judge("PNS_LEAD_REMOVE", Side.NONE, done(1, "PNS_TEMP", Side.LEFT, "2026-11-20"));
        assertThat(removal.due()).isEqualTo("2027-01-19");
        Verdict implant = judge(
                "PNS_PERM",
                Side.LEFT,
                done(1, "PNS_TEMP", Side.LEFT, "2026-10-02"),
                done(2, "PNS_LEAD_REMOVE", Side.NONE, "2026-11-24"));
        assertThat(implant.earliest()).isEqualTo("2026-12-08");
        var catalogue = ProjectFiles.catalogue();
        assertThat(catalogue.procedure("PNS_LEAD_REMOVE").roomTypes())
                .isEqualTo(catalogue.procedure("SCS_LEAD_REMOVE").roomTypes());
    }

    @Test
    void each_removal_belongs_to_the_first_trial_that_has_none() {
        Earlier trial = done(1, "SCS_TRIAL", Side.NONE, "2025-10-01");
        Earlier removal = done(2, "SCS_LEAD_REMOVE", Side.NONE, "2025-10-07");
        assertThat(decided(judge("SCS_LEAD_REMOVE", Side.NONE, trial, removal)))
                .as("those leads are out")
                .doesNotContain("SCS-02 APPLIED");
        Earlier next = askedLater(3, "SCS_TRIAL", Side.NONE);
        assertThat(judge("SCS_LEAD_REMOVE", Side.NONE, trial, removal, next).after())
                .containsExactly(new After(id(3), 3, null));
    }

    @Test
    void what_is_done_on_both_sides_waits_for_what_is_planned_for_either() {
        assertThat(judge("MBB_TL", Side.BILATERAL, planned(1, "MBB_TL", Side.LEFT), planned(2, "MBB_TL", Side.RIGHT))
                        .after())
                .containsExactly(new After(id(1), 14, null), new After(id(2), 14, null));
    }

    @Test
    void whether_a_last_day_is_due_or_hard_stands_with_every_rule_that_has_one() {
        assertThat(pathway.rules()).allSatisfy(rule -> assertThat(rule.lastDay())
                .as(rule.ruleId())
                .isIn(rule.maxGapDays() == null ? List.of("") : List.of("due", "hard")));
        assertThat(pathway.rules())
                .filteredOn(rule -> rule.lastDay().equals("hard"))
                .extracting(Rule::ruleId)
                .containsExactly("PVA-01", "HA-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 3, 2026-12-02",
        "2026-12-22, 2, 2026-12-28",
        "2027-07-02, 1, 2027-07-06",
        "2027-03-12, 1, 2027-03-15",
        "2026-11-27, 0, 2026-11-27"
    })
    void business_days_leave_out_weekends_and_holidays(LocalDate day, int count, LocalDate then) {
        var days = BusinessDays.of(ProjectFiles.rows("holidays_ok"));
        assertThat(days.after(day, count)).isEqualTo(then);
    }

    private static PlannedCase refill(String... drugs) {
        return with(within("IT_REFILL", Side.NONE, Cases.WISHED, null), Set.of(drugs), null);
    }

    private Verdict judge(String procedure, Side side, Earlier... others) {
        return pathway.judge(Cases.any(procedure, side), List.of(others));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
