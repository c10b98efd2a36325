package axial.booking.pathway;

import static axial.booking.pathway.Cases.any;
import static axial.booking.pathway.Cases.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import axial.booking.catalogue.Side;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody must say yes to. */
class ClearanceRulesTest {

    private final Pathway pathway = Cases.pathway(Map.of());

    @Test
    void an_epidural_needs_an_authorization_a_plan_for_blood_thinners_screens_and_a_driver() {
        assertThat(asked(any("ESI_IL_CERV", Side.NONE)))
                .containsExactly(
                        "ESI-01 ELIGIBILITY soft",
                        "SAF-01 ANTICOAGULANT hard 3",
                        "SAF-02 SAFETY warn",
                        "SAF-03 SAFETY hard",
                        "SAF-04 SAFETY hard",
                        "SAF-05 SAFETY warn",
                        "SAF-07 DRIVER hard_default",
                        "PA-01 AUTHORIZATION hard_default 7",
                        "PA-03 AUTHORIZATION soft 7",
                        "PA-04 AUTHORIZATION soft 3");
    }

    @Test
    void a_visit_needs_nothing_to_be_cleared() {
        assertThat(asked(any("FU_VISIT", Side.NONE))).isEmpty();
        assertThat(asked(any("CONSULT_NEW", Side.NONE))).isEmpty();
    }

    @Test
    void a_driver_is_required_asked_for_by_policy_or_not_needed_as_the_procedure_says() {
        assertThat(asked(any("SGB", Side.LEFT))).contains("SAF-07 DRIVER hard_default");
        assertThat(asked(any("SIJ_INJ", Side.LEFT))).contains("SAF-07 DRIVER soft");
        assertThat(asked(any("TPI", Side.NONE))).noneMatch(one -> one.startsWith("SAF-07"));
    }

    @Test
    void a_pregnancy_is_asked_about_where_it_can_be() {
        assertThat(asked(Cases.of("MBB_TL", Side.LEFT, new Person("F", 55)))).contains("SAF-04 SAFETY hard");
        assertThat(asked(Cases.of("MBB_TL", Side.LEFT, new Person(null, 30)))).contains("SAF-04 SAFETY hard");
        assertThat(asked(Cases.of("MBB_TL", Side.LEFT, new Person("F", 56)))).noneMatch(this::isPregnancy);
        assertThat(asked(Cases.of("MBB_TL", Side.LEFT, new Person("M", 30)))).noneMatch(this::isPregnancy);
        assertThat(asked(any("TPI", Side.LEFT))).noneMatch(this::isPregnancy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RFA_GEN", "SGB", "JOINT_CORT_HIP", "GNB", "ICNB", "PNS_TEMP", "PNS_PERM", "DX_PNB", "SCS_PERM"})
    void screens_for_x_rays_are_asked_for_when_any_way_of_doing_it_uses_fluoroscopy(String procedure) {
        assertThat(asked(any(procedure, Side.LEFT))).contains("SAF-04 SAFETY hard", "SAF-05 SAFETY warn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TPI", "JOINT_CORT_MAJOR", "ONB", "IT_REFILL", "BOTOX_MIGR", "FU_VISIT", "SCS_LEAD_REMOVE"})
    void screens_for_x_rays_are_not_asked_for_where_there_are_none(String procedure) {
        assertThat(asked(any(procedure, Side.NONE)))
                .noneMatch(this::isPregnancy)
                .noneMatch(one -> one.startsWith("SAF-05"));
    }

    private boolean isPregnancy(String asked) {
        return asked.startsWith("SAF-04");
    }

    @Test
    void what_is_only_assumed_about_when_it_is_asked_for_is_said() {
        assertThat(pathway.judge(any("MBB_TL", Side.LEFT), List.of()).clearances())
                .filteredOn(one -> one.ruleId().equals("SAF-04"))
                .extracting(RequiredClearance::evidence)
                .containsExactly("PK; when and how soon it is asked for: ASSUMPTION");
    }

    @Test
    void how_the_last_one_worked_is_asked_when_there_was_one() {
        assertThat(asked(any("MBB_TL", Side.LEFT))).noneMatch(one -> one.startsWith("FAC-02"));
        assertThat(asked(any("MBB_TL", Side.LEFT), planned(1, "MBB_TL", Side.LEFT)))
                .contains("FAC-02 OUTCOME hard");
        assertThat(asked(any("RFA_FACET_TL", Side.LEFT))).contains("FAC-03 OUTCOME hard");
    }

    @Test
    void what_the_group_only_warns_of_is_not_hard_and_what_is_off_is_not_asked_for() {
        var eased = Cases.pathway(Map.of("PA-01", Treatment.WARN, "SAF-03", Treatment.OFF, "PA-02", Treatment.BLOCK));
        List<RequiredClearance> asked =
                eased.judge(any("ESI_CAUDAL", Side.NONE), List.of()).clearances();
        assertThat(asked)
                .filteredOn(one -> one.ruleId().equals("PA-01"))
                .singleElement()
                .matches(one -> !one.hard());
        assertThat(asked).extracting(RequiredClearance::ruleId).doesNotContain("SAF-03", "PA-02");
        assertThat(eased.judge(any("BOTOX_MIGR", Side.NONE), List.of()).clearances())
                .filteredOn(one -> one.ruleId().equals("PA-02"))
                .singleElement()
                .matches(RequiredClearance::hard);
    }

    @Test
    void a_condition_nobody_can_read_is_found_at_the_start() {
        assertThatThrownBy(() -> When.of("driver~required")).hasMessageContaining("driver~required");
    }

    private List<String> asked(PlannedCase now, Earlier... others) {
        return pathway.judge(now, List.of(others)).clearances().stream()
                .map(one -> one.ruleId() + " " + one.kind() + " " + one.severity()
                        + (one.leadBusinessDays() == 0 ? "" : " " + one.leadBusinessDays()))
                .toList();
    }
}
