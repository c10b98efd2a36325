package axial.booking.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue catalogue = ProjectFiles.catalogue();

    @Test
    void every_procedure_has_a_way_to_do_it_and_somebody_who_may() {
        assertThat(catalogue.procedures()).hasSize(41).allSatisfy(procedure -> {
            Needs needs = catalogue.needs(procedure, usual());
            assertThat(needs.performers()).isNotEmpty();
            assertThat(needs.credentials()).contains(procedure.code()).containsAll(procedure.groups());
            assertThat(needs.alternatives()).isNotEmpty();
            assertThat(needs.alternatives().get(0).scarce()).isFalse();
            assertThat(needs.alternatives()).extracting(Alternative::rank).doesNotHaveDuplicates();
        });
    }

    @Test
    void levels_and_the_other_side_lengthen_the_procedure_and_nothing_else() {
        // 9 setup, 28 procedure, 9 turnover; 9 more per level, 18 for the other side
        Minutes minutes = minutes("RFA_FACET_TL", new Sitting(2, Side.BILATERAL, Set.of()));
        Minutes usual = minutes("RFA_FACET_TL", usual());
        assertThat(minutes)
                .isEqualTo(new Minutes(usual.setup(), usual.procedure() + 9 + 18, usual.turnover(), usual.recovery()));
    }

    @Test
    void modifiers_multiply_before_they_add_and_parts_of_a_minute_count_whole() {
        // (12 + 3) * 1.15 * 1.3 = 22.425; setup 6 + 3 + 3
        Minutes minutes = minutes(
                "MBB_TL",
                new Sitting(2, Side.LEFT, Set.of("interpreter", "bmi_ge_40_or_fusion_hardware_or_scoliosis")));
        assertThat(minutes).isEqualTo(new Minutes(12, 23, 7, 15));
    }

    @Test
    void exact_minutes_are_not_rounded_up() {
        // 40 * 1.15 is 46 and not a hair more
        assertThat(minutes("CONSULT_NEW", new Sitting(1, Side.NONE, Set.of("interpreter")))
                        .procedure())
                .isEqualTo(46);
    }

    @Test
    void fluoroscopy_means_a_suite_or_a_shielded_room_with_the_mobile_c_arm() {
        assertThat(ways("MBB_TL"))
                .containsExactly(
                        "0 [FIXED_C_ARM, LEAD_SHIELDING] []", "1 [LEAD_SHIELDING] [MOBILE_C_ARM]", "2 [OPERATING] []");
    }

    @Test
    void a_fluoroscopy_room_is_scarce_where_ultrasound_would_do() {
        assertThat(ways("SGB"))
                .containsExactly(
                        "0 [ULTRASOUND] []",
                        "1 [PROCEDURE] [ULTRASOUND]",
                        "2 [FIXED_C_ARM, LEAD_SHIELDING] [] scarce",
                        "3 [LEAD_SHIELDING] [MOBILE_C_ARM] scarce");
    }

    @Test
    void what_may_be_done_under_fluoroscopy_is_known_of_the_procedure_and_of_each_way() {
        assertThat(catalogue.procedures()).allSatisfy(procedure -> assertThat(
                        needs(procedure.code(), usual()).alternatives())
                .as(procedure.code())
                .allMatch(way -> way.fluoroscopy() != null)
                .matches(ways -> ways.stream().anyMatch(Alternative::mayUseFluoroscopy)
                        == procedure.isCalled(Procedure.ANY_FLUOROSCOPY)));
        assertThat(needs("SGB", usual()).alternatives())
                .extracting(Alternative::fluoroscopy)
                .containsExactly(false, false, true, true);
        assertThat(needs("SCS_PERM", usual()).alternatives())
                .extracting(Alternative::fluoroscopy)
                .containsExactly(true);
    }

    @Test
    void a_hip_is_injected_by_an_advanced_practice_provider_under_ultrasound_only() {
        Needs hip = needs("JOINT_CORT_HIP", usual());
        assertThat(hip.performers()).containsExactly("IPM_PHYSICIAN", "NP", "PA", "PHYSICIAN");
        assertThat(hip.alternatives()).hasSize(4).allSatisfy(way -> {
            assertThat(way.mayBeDoneBy("PHYSICIAN")).isTrue();
            assertThat(way.mayBeDoneBy("NP")).isNotEqualTo(way.fluoroscopy());
        });
        assertThat(needs("SGB", usual()).alternatives()).allMatch(way -> way.performers() == null);
    }

    @Test
    void what_an_office_cannot_do_is_done_in_a_surgery_center_and_what_it_can_only_when_asked_for() {
        assertThat(catalogue.procedures().stream()
                        .filter(one -> one.usualSite() == SiteOfService.ASC)
                        .map(Procedure::code))
                .containsExactlyInAnyOrder("SCS_PERM", "PNS_PERM", "IT_TRIAL", "IT_IMPLANT");
        assertThat(needs("SIJ_INJ", usual()).site()).isEqualTo(SiteOfService.OFFICE);
        assertThat(needs("IT_TRIAL", usual()).alternatives()).allMatch(way -> way.site() == SiteOfService.ASC);
        Procedure joint = catalogue.procedure("SIJ_INJ");
        assertThat(catalogue.needs(joint, usual(), SiteOfService.ASC).site()).isEqualTo(SiteOfService.ASC);
        Procedure trial = catalogue.procedure("IT_TRIAL");
        assertThat(catalogue.objections(trial, usual(), SiteOfService.OFFICE))
                .extracting(Objection::field)
                .containsExactly("siteOfService");
        Procedure nerve = catalogue.procedure("PNS_PERM");
        assertThat(catalogue.objections(nerve, new Sitting(1, Side.LEFT, Set.of()), SiteOfService.OFFICE))
                .isEmpty();
    }

    @Test
    void radiofrequency_needs_its_generator_in_every_way() {
        assertThat(catalogue.procedures().stream().filter(one -> one.isCalled("RFA_ALL")))
                .hasSize(3)
                .allSatisfy(
                        procedure -> assertThat(ways(procedure.code())).allMatch(way -> way.contains("RF_GENERATOR")));
        assertThat(ways("PENS")).allMatch(way -> way.contains("PENS_UNIT"));
        assertThat(ways("IR_THERAPY")).allMatch(way -> way.contains("INFRARED_UNIT"));
    }

    @Test
    void ultrasound_is_no_way_around_required_fluoroscopy() {
        assertThat(ways("SIJ_INJ")).noneMatch(way -> way.contains("ULTRASOUND"));
    }

    @Test
    void sedation_needs_a_monitored_room_and_a_bay() {
        Alternative way = needs("RFA_FACET_CERV", new Sitting(1, Side.LEFT, Set.of("moderate_sedation")))
                .alternatives()
                .get(0);
        assertThat(way.roomCapabilities()).contains("MONITORED_SEDATION", "FIXED_C_ARM");
        assertThat(way.recovery()).isEqualTo(Recovery.BAY);
    }

    @Test
    void only_physicians_do_what_59_O_S_650_restricts() {
        assertThat(catalogue.procedures().stream()
                        .filter(one -> !one.cells().text("ok_59_650").equals("not_listed")))
                .hasSizeGreaterThan(20)
                .allSatisfy(procedure ->
                        assertThat(catalogue.performers(procedure)).isSubsetOf("IPM_PHYSICIAN", "PHYSICIAN"));
        assertThat(catalogue.performers(catalogue.procedure("TPI")))
                .containsExactly("IPM_PHYSICIAN", "NP", "PA", "PHYSICIAN");
    }

    @Test
    void what_is_not_done_in_one_session_is_said_with_what_would_work() {
        assertThat(objections("ESI_TF_LUMB", new Sitting(3, Side.LEFT, Set.of())))
                .containsExactly(
                        new Objection("levels", "is 3, and ESI_TF_LUMB allows at most 2 in one session", "1 to 2"));
        assertThat(objections("SGB", new Sitting(1, Side.BILATERAL, Set.of())))
                .extracting(Objection::field)
                .containsExactly("side");
        assertThat(objections("MBB_TL", new Sitting(1, Side.LEFT, Set.of("moderate_sedation"))))
                .extracting(Objection::field)
                .containsExactly("modifiers");
        assertThat(objections("TPI", new Sitting(7, Side.BILATERAL, Set.of("interpreter"))))
                .isEmpty();
    }

    @Test
    void every_procedure_says_whether_it_has_a_side() {
        assertThat(catalogue.procedures().stream()
                        .collect(groupingBy(Procedure::laterality, mapping(Procedure::code, toSet()))))
                .containsEntry(
                        Laterality.REQUIRED,
                        Set.of(
                                "MBB_CERV",
                                "MBB_TL",
                                "FACET_IA_CERV",
                                "FACET_IA_TL",
                                "ESI_TF_CERV",
                                "ESI_TF_LUMB",
                                "SIJ_INJ",
                                "RFA_FACET_CERV",
                                "RFA_FACET_TL",
                                "RFA_GEN",
                                "SGB",
                                "LSB",
                                "GNB",
                                "ICNB",
                                "JOINT_CORT_MAJOR",
                                "JOINT_CORT_HIP",
                                "JOINT_CORT_SMALL",
                                "HA_KNEE",
                                "PNS_TEMP",
                                "PNS_PERM",
                                "DX_PNB"))
                .hasEntrySatisfying(
                        Laterality.OPTIONAL, codes -> assertThat(codes).contains("ONB", "TPI", "SCS_TRIAL", "SCS_PERM"))
                .hasEntrySatisfying(Laterality.NONE, codes -> assertThat(codes)
                        .contains("ESI_IL_CERV", "ESI_IL_LUMB", "ESI_CAUDAL", "BOTOX_MIGR", "FU_VISIT", "IT_REFILL"));
    }

    @Test
    void a_side_that_is_missing_and_one_that_makes_no_sense_are_said_with_the_sides_that_would_do() {
        assertThat(objections("LSB", new Sitting(1, Side.NONE, Set.of())))
                .containsExactly(
                        new Objection("side", "is not named, and LSB is done on a side", "LEFT, RIGHT or BILATERAL"));
        assertThat(objections("SGB", new Sitting(1, Side.NONE, Set.of())))
                .extracting(Objection::wouldWork)
                .containsExactly("LEFT or RIGHT");
        assertThat(objections("ESI_CAUDAL", new Sitting(1, Side.BILATERAL, Set.of())))
                .containsExactly(
                        new Objection("side", "is BILATERAL, and ESI_CAUDAL has no side", "NONE, or no side at all"));
        assertThat(objections("SCS_TRIAL", new Sitting(1, Side.BILATERAL, Set.of())))
                .extracting(Objection::wouldWork)
                .containsExactly("LEFT, RIGHT or NONE");
        assertThat(objections("ONB", new Sitting(1, Side.NONE, Set.of()))).isEmpty();
    }

    @Test
    void an_unknown_procedure_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> catalogue.procedure("MBB")).hasMessageContaining("MBB_CERV");
    }

    private static Sitting usual() {
        return new Sitting(1, Side.NONE, Set.of());
    }

    private List<Objection> objections(String code, Sitting sitting) {
        return catalogue.objections(catalogue.procedure(code), sitting);
    }

    private Needs needs(String code, Sitting sitting) {
        return catalogue.needs(catalogue.procedure(code), sitting);
    }

    private Minutes minutes(String code, Sitting sitting) {
        Alternative way = needs(code, sitting).alternatives().get(0);
        return new Minutes(way.setupMinutes(), way.procedureMinutes(), way.turnoverMinutes(), way.recoveryMinutes());
    }

    private List<String> ways(String code) {
        return needs(code, usual()).alternatives().stream()
                .map(way -> way.rank() + " " + way.roomCapabilities() + " " + way.devices()
                        + (way.scarce() ? " scarce" : ""))
                .toList();
    }
}
