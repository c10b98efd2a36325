package axial.booking.pathway;

import static axial.booking.pathway.Cases.NOW;
import static axial.booking.pathway.Cases.any;
import static axial.booking.pathway.Cases.askedLater;
import static axial.booking.pathway.Cases.decided;
import static axial.booking.pathway.Cases.done;
import static axial.booking.pathway.Cases.id;
import static axial.booking.pathway.Cases.planned;
import static axial.booking.pathway.Cases.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import axial.booking.catalogue.ProjectFiles;
import axial.booking.catalogue.Side;
import axial.booking.pathway.Finding.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathwayTest {

    private final Pathway pathway = Cases.pathway(Map.of());

    @Test
    void a_second_block_waits_for_the_first_one_still_to_come() {
        Verdict verdict = judge("MBB_TL", Side.LEFT, planned(1, "MBB_TL", Side.LEFT));
        assertThat(verdict.after()).containsExactly(new After(id(1), 14, null));
        assertThat(verdict.earliest()).isEqualTo(LocalDate.parse("2026-12-04"));
        assertThat(decided(verdict)).containsExactly("FAC-02 APPLIED", "FAC-06 APPLIED");
    }

    @Test
    void a_block_that_was_done_moves_the_first_day() {
        Verdict verdict = judge("MBB_TL", Side.LEFT, done(1, "MBB_TL", Side.LEFT, "2026-11-25"));
        assertThat(verdict.earliest()).isEqualTo(LocalDate.parse("2026-12-09"));
        assertThat(verdict.after()).isEmpty();
    }

    @Test
    void the_other_side_and_the_other_region_are_other_matters() {
        assertThat(judge("MBB_TL", Side.LEFT, planned(1, "MBB_TL", Side.RIGHT)).after())
                .isEmpty();
        assertThat(judge("MBB_TL", Side.LEFT, planned(1, "MBB_CERV", Side.LEFT)).after())
                .isEmpty();
    }

    @Test
    void an_ablation_comes_after_the_last_of_two_blocks() {
        Verdict verdict = judge(
                "RFA_FACET_TL",
                Side.RIGHT,
                planned(1, "MBB_TL", Side.RIGHT),
                planned(2, "MBB_TL", Side.BILATERAL, new After(id(1), 14, null)));
        assertThat(verdict.after()).containsExactly(new After(id(2), 7, null));
        assertThat(decided(verdict)).containsExactly("FAC-03 APPLIED");
    }

    @Test
    void an_ablation_with_one_known_block_is_left_to_a_person_too() {
        Verdict verdict = judge("RFA_FACET_TL", Side.RIGHT, planned(1, "MBB_TL", Side.RIGHT));
        assertThat(decided(verdict)).containsExactly("FAC-03 TO_CHECK", "FAC-03 APPLIED");
    }

    @Test
    void what_must_have_been_may_be_asked_for_later_and_a_repetition_may_not() {
        assertThat(judge("RFA_FACET_TL", Side.RIGHT, askedLater(1, "MBB_TL", Side.RIGHT))
                        .after())
                .containsExactly(new After(id(1), 7, null));
        assertThat(judge("MBB_TL", Side.RIGHT, askedLater(1, "MBB_TL", Side.RIGHT))
                        .after())
                .isEmpty();
    }

    @Test
    void leads_come_out_three_to_ten_days_after_the_trial() {
        Verdict verdict = judge("SCS_LEAD_REMOVE", Side.NONE, done(1, "SCS_TRIAL", Side.NONE, "2026-11-30"));
        assertThat(verdict.earliest()).isEqualTo(LocalDate.parse("2026-12-03"));
        assertThat(verdict.latest()).isNull();
        assertThat(verdict.due()).isEqualTo(LocalDate.parse("2026-12-10"));
        assertThat(judge("SCS_LEAD_REMOVE", Side.NONE, planned(1, "SCS_TRIAL", Side.NONE))
                        .after())
                .containsExactly(new After(id(1), 3, null));
    }

    @Test
    void of_gaps_that_depend_on_how_it_worked_the_shortest_is_certain() {
        Verdict verdict = judge("ESI_TF_LUMB", Side.LEFT, planned(1, "ESI_CAUDAL", Side.NONE));
        assertThat(verdict.after()).containsExactly(new After(id(1), 14, null));
        assertThat(decided(verdict)).containsSubsequence("ESI-03 APPLIED", "ESI-02 TO_CHECK", "STE-02 APPLIED");
    }

    @Test
    void days_count_from_the_last_that_was_done_whenever_it_was_entered() {
        Verdict verdict = judge(
                "BOTOX_MIGR",
                Side.NONE,
                done(2, "BOTOX_MIGR", Side.NONE, "2026-03-03"),
                done(1, "BOTOX_MIGR", Side.NONE, "2026-11-09"));
        assertThat(verdict.earliest()).isEqualTo(LocalDate.parse("2026-11-09").plusDays(84));
    }

    @Test
    void a_follow_up_should_keep_the_days_of_the_procedure_before_it() {
        Verdict verdict = judge(
                "FU_VISIT",
                Side.NONE,
                done(1, "RFA_GEN", Side.LEFT, "2026-11-17"),
                planned(2, "CONSULT_NEW", Side.NONE));
        assertThat(said(verdict, "FUP-01"))
                .containsExactly("APPLIED Should be at least 28 and at most 42 days after request " + id(1)
                        + " (RFA_GEN). Plans and offers count each day off as 10 minutes (ASSUMPTION).");
        assertThat(verdict.softGaps())
                .containsExactly(new SoftGap("FUP-01", null, LocalDate.parse("2026-11-17"), 28, 42, 10));
        assertThat(verdict.earliest()).isEqualTo(Cases.WISHED);
    }

    @Test
    void blocks_of_a_series_should_be_a_week_apart_whichever_is_to_come() {
        assertThat(judge("SGB", Side.LEFT, planned(1, "SGB", Side.LEFT)).softGaps())
                .containsExactly(new SoftGap("SY-01", id(1), null, 7, null, 60));
        assertThat(judge("SGB", Side.LEFT, done(1, "SGB", Side.LEFT, "2026-11-28"))
                        .softGaps())
                .containsExactly(new SoftGap("SY-01", null, LocalDate.parse("2026-11-28"), 7, null, 60));
    }

    @Test
    void a_day_that_can_not_be_too_near_any_more_is_no_warning() {
        Verdict verdict = judge("JOINT_CORT_SMALL", Side.LEFT, done(1, "JOINT_CORT_MAJOR", Side.RIGHT, "2026-02-04"));
        assertThat(said(verdict, "STE-02")).singleElement().asString().startsWith("APPLIED Is kept at least 14 days");
        assertThat(verdict.softGaps()).isEmpty();
    }

    @Test
    void a_window_that_lies_in_the_gap_altogether_is_a_warning() {
        var now = Cases.within("SGB", Side.LEFT, Cases.WISHED, Cases.WISHED.plusDays(2));
        Verdict verdict = pathway.judge(now, List.of(done(1, "SGB", Side.LEFT, "2026-11-28")));
        assertThat(said(verdict, "SY-01")).first().asString().startsWith("WARNING Should be at least 7 days");
    }

    @Test
    void a_rule_that_leaves_no_day_speaks_against_it() {
        var now = Cases.within("BOTOX_MIGR", Side.NONE, Cases.WISHED, LocalDate.parse("2027-01-31"));
        Verdict verdict = pathway.judge(now, List.of(done(1, "BOTOX_MIGR", Side.NONE, "2026-11-09")));
        assertThat(verdict.against()).extracting(Finding::ruleId).containsExactly("BTX-01");
        assertThat(verdict.against().get(0).text()).contains("at least 84 days");
        assertThat(verdict.allFindings())
                .anySatisfy(finding -> assertThat(finding.decision()).isEqualTo(Decision.TO_CHECK));
    }

    @Test
    void an_entered_link_is_drawn_tighter_and_never_looser() {
        var wider = new After(id(1), 21, 40);
        var now = Cases.after("MBB_TL", Side.LEFT, wider);
        assertThat(pathway.judge(now, List.of(planned(1, "MBB_TL", Side.LEFT))).after())
                .containsExactly(wider);
        var closer = Cases.after("MBB_TL", Side.LEFT, new After(id(1), 2, 9));
        assertThat(pathway.judge(closer, List.of(planned(1, "MBB_TL", Side.LEFT)))
                        .against())
                .extracting(Finding::ruleId)
                .containsExactly("FAC-02");
    }

    @Test
    void what_comes_after_it_is_never_put_before_it() {
        Earlier later = planned(1, "MBB_TL", Side.LEFT, new After(id(2), 1, null));
        Earlier between = planned(2, "MBB_TL", Side.LEFT, new After(NOW, 14, null));
        assertThat(judge("MBB_TL", Side.LEFT, later, between).findings()).isEmpty();
        assertThat(pathway.goesInCircles(NOW, List.of(new After(id(1), 7, null)), List.of(later, between)))
                .isTrue();
        assertThat(pathway.goesInCircles(
                        NOW, List.of(new After(id(1), 7, null)), List.of(planned(1, "TPI", Side.NONE))))
                .isFalse();
    }

    @Test
    void a_payer_profile_can_switch_a_rule_on_and_another_off() {
        var strict = Cases.pathway(Map.of("ESI-04", Treatment.BLOCK, "ESI-03", Treatment.OFF));
        assertThat(strict.judge(any("ESI_CAUDAL", Side.NONE), List.of(planned(1, "ESI_CAUDAL", Side.NONE)))
                        .after())
                .containsExactly(new After(id(1), 30, null));
    }

    @Test
    void a_decision_about_a_rule_that_is_not_there_is_found_at_the_start() {
        var decided = Map.of("ESI-40", Treatment.OFF);
        assertThatThrownBy(() -> new Pathway(ProjectFiles::rows, ProjectFiles.catalogue(), decided))
                .hasMessageContaining("ESI-40");
    }

    private Verdict judge(String procedure, Side side, Earlier... others) {
        return pathway.judge(any(procedure, side), List.of(others));
    }
}
