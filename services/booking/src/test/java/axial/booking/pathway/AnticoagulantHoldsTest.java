package axial.booking.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.ProjectFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnticoagulantHoldsTest {

    private final Catalogue catalogue = ProjectFiles.catalogue();
    private final AnticoagulantHolds holds = new AnticoagulantHolds(
            ProjectFiles.rows("anticoag_hold").stream()
                    .map(AnticoagulantHold::of)
                    .toList(),
            AnticoagulantHolds.aliases(ProjectFiles.rows("drug_names")));

    @Test
    void a_hold_depends_on_the_drug_and_on_the_risk_of_bleeding() {
        assertThat(days("KYPHO", "warfarin")).isEqualTo(5);
        assertThat(days("ESI_IL_CERV", "clopidogrel")).isEqualTo(7);
        assertThat(days("TPI", "clopidogrel")).isZero();
        assertThat(days("KYPHO", "aspirin (primary prevention)")).isEqualTo(6);
    }

    @Test
    void the_longest_of_a_range_counts_and_hours_as_the_day_they_need() {
        assertThat(days("KYPHO", "Prasugrel")).isEqualTo(10);
        assertThat(days("TPI", "IV unfractionated")).isEqualTo(1);
        assertThat(days("TPI", "alteplase etc.")).isEqualTo(2);
        assertThat(days("SGB", "dabigatran"))
                .as("what stands in parentheses depends on the kidneys")
                .isEqualTo(4);
        assertThat(days("TPI", "tirofiban"))
                .as("the same as before a high risk")
                .isEqualTo(5);
    }

    @Test
    void of_several_drugs_and_of_a_class_the_longest_hold_counts() {
        assertThat(days("KYPHO", "naproxen", "apixaban")).isEqualTo(4);
        assertThat(days("KYPHO", "NSAID")).isEqualTo(10);
        assertThat(days("KYPHO")).isZero();
    }

    @Test
    void where_it_is_a_shared_assessment_a_person_says_it() {
        assertThat(days("SGB", "aspirin (primary prevention)")).isNull();
        assertThat(days("SGB", "warfarin", "aspirin (primary prevention)")).isNull();
    }

    @Test
    void a_name_that_is_not_in_the_table_is_not_known() {
        assertThat(holds.called("aspirin"))
                .as("primary or secondary prevention makes a difference")
                .isEmpty();
        assertThat(holds.called("garlic")).isEmpty();
        assertThat(holds.names()).contains("warfarin", "fondaparinux");
    }

    @ParameterizedTest
    @CsvSource({
        "Plavix, clopidogrel",
        "Eliquis, apixaban",
        "xarelto, rivaroxaban",
        "Coumadin, warfarin",
        "PRADAXA, dabigatran",
        "Effient, prasugrel",
        "Brilinta, ticagrelor",
        "Lovenox, enoxaparin therapeutic"
    })
    void a_brand_name_stands_for_its_drug(String brand, String drug) {
        assertThat(holds.called(brand)).containsAll(holds.called(drug)).isNotEmpty();
        assertThat(days("KYPHO", brand)).isEqualTo(days("KYPHO", drug));
    }

    @Test
    void every_brand_name_stands_for_drugs_that_are_known() {
        assertThat(holds.aliases()).allSatisfy((name, drugs) -> assertThat(drugs)
                .allSatisfy(drug -> assertThat(holds.called(drug)).as(name).isNotEmpty()));
    }

    @Test
    void every_drug_has_a_hold_or_says_that_it_is_assessed_together() {
        assertThat(holds.all()).hasSize(20).allSatisfy(hold -> List.of("high", "intermediate", "low")
                .forEach(risk -> assertThat(
                                hold.days(risk) != null || hold.words(risk).equals("shared assessment"))
                        .as(hold.drug() + " " + risk)
                        .isTrue()));
    }

    @Test
    void what_is_said_of_a_hold_carries_its_evidence() {
        assertThat(holds.sentences(List.of("warfarin"), catalogue.procedure("KYPHO")))
                .containsExactly("warfarin: 5 d + normal INR; INR on the day (secondary (copy of UpToDate graphic))");
    }

    private Integer days(String procedure, String... drugs) {
        return holds.longest(List.of(drugs), catalogue.procedure(procedure));
    }
}
