package axial.planning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses MODEL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("axial.planning");

    private static final ArchRule ASKS_NO_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .because("the same facts must give the same plan: the moment comes with the order");

    @Test
    void the_model_is_free_of_quarkus_json_and_persistence() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "com.fasterxml..", "org.hibernate..", "io.smallrye..")
                .check(MODEL);
    }

    @Test
    void the_packages_have_no_cycles() {
        slices().matching("axial.planning.(*)..").should().beFreeOfCycles().check(MODEL);
    }

    @Test
    void only_two_classes_touch_optaplanners_moves() {
        noClasses()
                .that()
                .haveSimpleNameNotContaining("Neighbourhood")
                .and()
                .doNotHaveSimpleName("SpotMove")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.optaplanner.core.impl.heuristic..")
                .check(MODEL);
    }

    @Test
    void nobody_asks_what_time_it_is() {
        ASKS_NO_CLOCK.check(MODEL);
    }

    @Test
    void somebody_who_asks_is_caught() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
        assertThatThrownBy(() -> ASKS_NO_CLOCK.check(offender)).hasMessageContaining("Instant.now()");
    }

    static final class Offender {
        Instant ask() {
            return Instant.now();
        }
    }
}
