package axial.booking.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.ProjectFiles;
import axial.booking.catalogue.Side;
import axial.booking.pathway.Finding.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PathwayTest {

    private static final LocalDate WISHED = LocalDate.parse("2026-12-01");
    private static final UUID NOW = new UUID(0, 17);
    private static final UUID FIRST = new UUID(0, 3);
    private static final UUID SECOND = new UUID(0, 5);

    private final Catalogue catalogue = ProjectFiles.catalogue();
    private final Pathway pathway = new Pathway(ProjectFiles::rows, catalogue, Map.of());

    @Test
    void a_second_block_waits_for_the_first_one_still_to_come() {
        Verdict verdict = judge("MBB_TL", Side.LEFT, planned(FIRST, "MBB_TL", Side.LEFT));
        assertThat(verdict.after()).containsExactly(new After(FIRST, 14, null));
        assertThat(verdict.earliest()).isEqualTo(LocalDate.parse("2026-12-04"));
        assertThat(decided(verdict)).containsExactly("FAC-02 APPLIED");
    }

    @Test
    void a_block_that_was_done_moves_the_first_day() {
        Verdict verdict = judge("MBB_TL", Side.LEFT, done(FIRST, "MBB_TL", Side.LEFT, "2026-11-25"));
        assertThat(verdict.earliest()).isEqualTo(LocalDate.parse("2026-12-09"));
        assertThat(verdict.after()).isEmpty();
    }

    @Test
    void the_other_side_and_the_other_region_are_other_matters() {
        assertThat(judge("MBB_TL", Side.LEFT, planned(FIRST, "MBB_TL", Side.RIGHT))
                        .findings())
                .isEmpty();
        assertThat(judge("MBB_TL", Side.LEFT, planned(FIRST, "MBB_CERV", Side.LEFT))
                        .findings())
                .isEmpty();
    }

    @Test
    void an_ablation_comes_after_the_last_of_two_blocks() {
        Verdict verdict = judge(
                "RFA_FACET_TL",
                Side.RIGHT,
                planned(FIRST, "MBB_TL", Side.RIGHT),
                planned(SECOND, "MBB_TL", Side.BILATERAL));
        assertThat(verdict.after()).containsExactly(new After(SECOND, 7, null));
        assertThat(decided(verdict)).containsExactly("FAC-03 APPLIED");
    }

    @Test
    void an_ablation_with_one_known_block_is_left_to_a_person_too() {
        Verdict verdict = judge("RFA_FACET_TL", Side.RIGHT, planned(FIRST, "MBB_TL", Side.RIGHT));
        assertThat(decided(verdict)).containsExactly("FAC-03 TO_CHECK", "FAC-03 APPLIED");
    }

    @Test
    void leads_come_out_three_to_ten_days_after_the_trial() {
        Verdict verdict = judge("SCS_LEAD_REMOVE", Side.NONE, done(FIRST, "SCS_TRIAL", Side.NONE, "2026-11-30"));
        assertThat(verdict.earliest()).isEqualTo(LocalDate.parse("2026-12-03"));
        assertThat(verdict.latest()).isEqualTo(LocalDate.parse("2026-12-10"));
        assertThat(judge("SCS_LEAD_REMOVE", Side.NONE, planned(FIRST, "SCS_TRIAL", Side.NONE))
                        .after())
                .containsExactly(new After(FIRST, 3, 10));
    }

    @Test
    void of_gaps_that_depend_on_how_it_worked_the_shortest_is_certain() {
        Verdict verdict = judge("ESI_TF_LUMB", Side.LEFT, planned(FIRST, "ESI_CAUDAL", Side.NONE));
        assertThat(verdict.after()).containsExactly(new After(FIRST, 14, null));
        assertThat(decided(verdict)).containsExactly("STE-02 WARNING", "ESI-03 APPLIED", "ESI-02 TO_CHECK");
    }

    @Test
    void a_rule_that_leaves_no_day_speaks_against_it() {
        var now = new PlannedCase(
                NOW, catalogue.procedure("BOTOX_MIGR"), Side.NONE, WISHED, LocalDate.parse("2027-01-31"), List.of());
        Verdict verdict = pathway.judge(now, List.of(done(FIRST, "BOTOX_MIGR", Side.NONE, "2026-11-09")));
        assertThat(verdict.against()).extracting(Finding::ruleId).containsExactly("BTX-01");
        assertThat(verdict.against().get(0).text()).contains("at least 84 days");
    }

    @Test
    void an_entered_link_is_drawn_tighter_and_never_looser() {
        var wider = new After(FIRST, 21, 40);
        var now = new PlannedCase(NOW, catalogue.procedure("MBB_TL"), Side.LEFT, WISHED, null, List.of(wider));
        assertThat(pathway.judge(now, List.of(planned(FIRST, "MBB_TL", Side.LEFT)))
                        .after())
                .containsExactly(wider);
        var closer = new PlannedCase(
                NOW, catalogue.procedure("MBB_TL"), Side.LEFT, WISHED, null, List.of(new After(FIRST, 2, 9)));
        assertThat(pathway.judge(closer, List.of(planned(FIRST, "MBB_TL", Side.LEFT)))
                        .against())
                .extracting(Finding::ruleId)
                .containsExactly("FAC-02");
    }

    @Test
    void what_comes_after_it_is_never_put_before_it() {
        Earlier later = new Earlier(FIRST, "MBB_TL", Side.LEFT, WISHED, false, List.of(new After(SECOND, 1, null)));
        Earlier between = new Earlier(SECOND, "MBB_TL", Side.LEFT, WISHED, false, List.of(new After(NOW, 14, null)));
        assertThat(judge("MBB_TL", Side.LEFT, later, between).findings()).isEmpty();
        assertThat(pathway.goesInCircles(NOW, List.of(new After(FIRST, 7, null)), List.of(later, between)))
                .isTrue();
        assertThat(pathway.goesInCircles(
                        NOW, List.of(new After(FIRST, 7, null)), List.of(planned(FIRST, "TPI", Side.NONE))))
                .isFalse();
    }

    @Test
    void what_is_not_decided_is_for_a_person_and_payer_rules_are_off() {
        List<Finding> left = pathway.toCheck(catalogue.procedure("ESI_IL_LUMB"), List.of());
        assertThat(left).extracting(Finding::decision).containsOnly(Decision.TO_CHECK);
        assertThat(left)
                .extracting(Finding::ruleId)
                .contains("ESI-01", "STE-01", "SAF-01", "PA-01")
                .doesNotContain("ESI-04", "ESI-06", "FAC-06");
    }

    @Test
    void a_payer_profile_can_switch_a_rule_on_and_another_off() {
        var strict =
                new Pathway(ProjectFiles::rows, catalogue, Map.of("ESI-04", Treatment.BLOCK, "ESI-03", Treatment.OFF));
        var now = new PlannedCase(NOW, catalogue.procedure("ESI_CAUDAL"), Side.NONE, WISHED, null, List.of());
        assertThat(strict.judge(now, List.of(planned(FIRST, "ESI_CAUDAL", Side.NONE)))
                        .after())
                .containsExactly(new After(FIRST, 30, null));
    }

    @Test
    void a_decision_about_a_rule_that_is_not_there_is_found_at_the_start() {
        assertThatThrownBy(() -> new Pathway(ProjectFiles::rows, catalogue, Map.of("ESI-40", Treatment.OFF)))
                .hasMessageContaining("ESI-40");
    }

    private Verdict judge(String procedure, Side side, Earlier... others) {
        return pathway.judge(
                new PlannedCase(NOW, catalogue.procedure(procedure), side, WISHED, null, List.of()), List.of(others));
    }

    private static Earlier planned(UUID id, String procedure, Side side) {
        return new Earlier(id, procedure, side, LocalDate.parse("2026-11-20"), false, List.of());
    }

    private static Earlier done(UUID id, String procedure, Side side, String day) {
        return new Earlier(id, procedure, side, LocalDate.parse(day), true, List.of());
    }

    private static List<String> decided(Verdict verdict) {
        return verdict.findings().stream()
                .map(finding -> finding.ruleId() + " " + finding.decision())
                .toList();
    }
}
