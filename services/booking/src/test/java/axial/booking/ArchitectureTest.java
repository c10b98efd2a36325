package axial.booking;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.scheduler.Scheduled;
import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of the code. Each is tried on the service, which keeps it, and on offenders, who must be caught. */
class ArchitectureTest {

    private static final String HERE = ArchitectureTest.class.getPackageName();
    private static final Set<String> CLOCKS =
            Set.of("Instant", "LocalDate", "LocalTime", "LocalDateTime", "ZonedDateTime");

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HERE);
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(HERE + ".offenders");

    enum Rule {
        ENDPOINTS_ARE_PUBLIC(methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .bePublic()
                .because("others answer 404")),
        TIME_COMES_FROM_A_CLOCK(noClasses()
                .should()
                .accessTargetWhere(describe("now() of the system", ArchitectureTest::readsTheSystemClock))),
        NOBODY_BLOCKS(noClasses()
                .should()
                .accessTargetWhere(describe(
                        "Uni.await() or Uni.combine()",
                        access -> access.getTargetOwner().getName().equals("io.smallrye.mutiny.Uni")
                                && Set.of("await", "combine").contains(access.getName())))),
        DESKS_AND_WHATEVER_ELSE_BEGINS_SOMETHING_OPEN_TRANSACTIONS(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Desk")
                .and()
                .haveSimpleNameNotEndingWith("Queries")
                .and(are(not(describe("scheduled", ArchitectureTest::isScheduled))))
                .and()
                .doNotHaveSimpleName("Attempts")
                .should()
                .accessTargetWhere(describe(
                        "withTransaction",
                        access -> access.getTargetOwner().getName().startsWith("org.hibernate.reactive")
                                && access.getName().equals("withTransaction")))),
        EVENTS_LEAVE_BY_THE_OUTBOX(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka.clients.producer..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("org\\.eclipse\\.microprofile\\.reactive\\.messaging\\.(Emitter|Outgoing)")),
        ONLY_RESOURCES_KNOW_HTTP(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.ws.rs.."))),
        FEATURES_ARE_NO_CIRCLE(
                slices().matching(HERE + ".(offenders.*)..").should().beFreeOfCycles()),
        NOTHING_IS_CALLED_A_HELPER(noClasses()
                .should()
                .haveNameMatching("(?i).*\\.(common|shared|util|utils|helper|base)\\..*")
                .orShould()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Base|Common)"));

        private final ArchRule rule;

        Rule(ArchRule rule) {
            this.rule = rule;
        }
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void the_service_keeps_every_rule(Rule rule) {
        ArchRule here = rule == Rule.FEATURES_ARE_NO_CIRCLE
                ? slices().matching(HERE + ".(*)..").should().beFreeOfCycles()
                : rule.rule;
        here.check(SERVICE);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void an_offender_is_caught_by_every_rule(Rule rule) {
        assertThat(rule.rule.evaluate(OFFENDERS).hasViolation()).isTrue();
    }

    private static boolean isScheduled(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Scheduled.class));
    }

    private static boolean readsTheSystemClock(JavaAccess<?> access) {
        return access.getName().equals("now")
                && CLOCKS.contains(access.getTargetOwner().getSimpleName())
                && access.getTargetOwner().getPackageName().equals("java.time");
    }
}
