package axial.planner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the code, and for each an offender that it must catch. */
class ArchitectureTest {

    private static final JavaClasses PLANNER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("axial.planner");
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("axial.planner.offenders");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("endpoints are public", endpointsArePublic()),
                rule("time comes from the clock", timeComesFromTheClock()),
                rule("nobody blocks or joins", nobodyBlocksOrJoins()),
                rule("desks and listeners open transactions", desksAndListenersOpenTransactions()),
                rule("only messaging uses emitters", onlyMessagingUsesEmitters()),
                rule("HTTP stays in resources", httpStaysInResources()),
                rule(
                        "features have no cycles",
                        slices().matching("axial.planner.(**)").should().beFreeOfCycles()),
                rule("names say what things are", namesSayWhatThingsAre()),
                rule(
                        "the solver is the model's",
                        noClasses().should().dependOnClassesThat().resideInAPackage("org.optaplanner..")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_planner_keeps_the_rule(String name, ArchRule rule) {
        rule.check(PLANNER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_catches_its_offender(String name, ArchRule rule) {
        assertThat(rule.evaluate(OFFENDERS).hasViolation()).as(name).isTrue();
    }

    private static Arguments rule(String name, ArchRule rule) {
        return Arguments.of(name, rule);
    }

    private static ArchRule endpointsArePublic() {
        return methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .should()
                .bePublic();
    }

    private static ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }

    private static ArchRule nobodyBlocksOrJoins() {
        return noClasses()
                .should()
                .callMethod(Uni.class, "combine")
                .orShould()
                .callMethod(Uni.class, "await")
                .orShould()
                .callMethod(Uni.class, "join");
    }

    private static ArchRule desksAndListenersOpenTransactions() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Desk")
                .and()
                .haveSimpleNameNotEndingWith("Listener")
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("withTransaction")));
    }

    private static ArchRule onlyMessagingUsesEmitters() {
        return noClasses().should().dependOnClassesThat().haveSimpleNameEndingWith("Emitter");
    }

    private static ArchRule httpStaysInResources() {
        return classes()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("jakarta.ws.rs..");
    }

    private static ArchRule namesSayWhatThingsAre() {
        return noClasses()
                .should()
                .resideInAnyPackage("..common..", "..shared..", "..util..", "..helper..", "..core..", "..base..")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper");
    }
}
