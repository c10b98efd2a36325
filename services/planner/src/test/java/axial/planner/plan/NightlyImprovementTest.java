package axial.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import axial.servers.Patience;
import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "planner"))
class NightlyImprovementTest {

    /** Nobody else's clinics are there, so it is never night for both. */
    private static final ZoneId FAR_AWAY = ZoneId.of("Pacific/Kiritimati");

    @Inject
    NightlyImprovement nightly;

    private final PlanningOffice office = new PlanningOffice();

    /** Somebody who is booked in Tulsa and lives in Muskogee, and knows it. */
    @BeforeEach
    void book() {
        office.practice.keepTimeOf(FAR_AWAY);
        office.booked("08:00", Map.of("driveMinutes", Map.of(office.practice.tulsa, 410, office.practice.muskogee, 9)));
        assertThat(office.solved("REBALANCE", Map.of()).getList("moves")).hasSize(1);
    }

    @Test
    void when_the_night_hour_strikes_at_the_clinics_a_better_plan_is_proposed_and_nobody_is_moved() {
        nightly.at(night("02:20")).await().atMost(Patience.LONGEST);

        JsonPath plan = office.solved(plansOfTheNight().get(0));
        assertThat(plan.getString("state")).isEqualTo("PROPOSED");
        assertThat(plan.getString("kind")).isEqualTo("REBALANCE");
        assertThat(plan.<String>getList("moves.clinic")).containsExactly(office.practice.muskogee);
        assertThat(plan.getList("outcomes")).isNullOrEmpty();
    }

    @Test
    void at_any_other_hour_nothing_is_planned() {
        nightly.at(night("03:00")).await().atMost(Patience.LONGEST);
        nightly.at(night("01:59")).await().atMost(Patience.LONGEST);

        assertThat(plansOfTheNight()).isEmpty();
    }

    private List<String> plansOfTheNight() {
        return office.manager
                .get("/plans?limit=500")
                .jsonPath()
                .getList("findAll { it.orderedBy == 'nightly' && it.network == '" + office.practice.network
                        + "' }.planId");
    }

    private static Instant night(String time) {
        return LocalDate.now(Clock.system(FAR_AWAY))
                .atTime(LocalTime.parse(time))
                .atZone(FAR_AWAY)
                .toInstant();
    }
}
