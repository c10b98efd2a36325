package axial.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "planner"))
class DifferenceTest {

    private final PlanningOffice office = new PlanningOffice();

    @Test
    void who_is_elsewhere_or_nowhere_in_the_other_plan_is_listed_and_each_rule_has_both_costs() {
        String either = office.request(Map.of());
        JsonPath tulsa = office.solved("FILL", Map.of("clinics", List.of(office.practice.tulsa)));
        String late = office.request(Map.of("clinics", List.of(office.practice.muskogee)));
        JsonPath muskogee = office.solved("FILL", Map.of("clinics", List.of(office.practice.muskogee)));

        JsonPath difference = difference(tulsa, muskogee);

        assertThat(difference.getInt("totals.elsewhere")).isEqualTo(1);
        assertThat(difference.getInt("totals.onlyB")).isEqualTo(1);
        String elsewhere = "requests.find { it.requestId == '" + either + "' }.";
        assertThat(difference.getString(elsewhere + "kind")).isEqualTo("ELSEWHERE");
        assertThat(difference.<String>getList(elsewhere + "changed")).contains("CLINIC", "ROOM", "PROVIDER");
        assertThat(difference.getString(elsewhere + "a.roomCode")).isEqualTo("TUL-F1");
        assertThat(difference.getString(elsewhere + "b.roomCode")).isEqualTo("MKO-F2");
        assertThat(difference.getString("requests.find { it.requestId == '" + late + "' }.kind"))
                .isEqualTo("ONLY_B");
        assertThat(difference.getLong("rules.find { it.rule == 'DRIVE' }.b"))
                .isGreaterThan(difference.getLong("rules.find { it.rule == 'DRIVE' }.a"));
        assertThat(difference(tulsa, tulsa).getInt("totals.same")).isEqualTo(1);
    }

    @Test
    void plans_of_two_networks_are_not_compared() {
        office.request(Map.of());
        PlanningOffice other = new PlanningOffice();
        other.request(Map.of());
        JsonPath here = office.solved("FILL", Map.of());
        JsonPath there = other.solved("FILL", Map.of());
        assertThat(office.manager.get(path(here, there)).statusCode()).isEqualTo(400);
    }

    private JsonPath difference(JsonPath a, JsonPath b) {
        return office.manager.get(path(a, b)).jsonPath();
    }

    private static String path(JsonPath a, JsonPath b) {
        return "/plans/" + a.getString("planId") + "/difference/" + b.getString("planId");
    }
}
