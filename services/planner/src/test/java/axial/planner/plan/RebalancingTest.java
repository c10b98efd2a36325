package axial.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "planner"))
class RebalancingTest {

    private final PlanningOffice office = new PlanningOffice();

    /** Three who are booked in Tulsa and live in Muskogee. */
    @BeforeEach
    void book() {
        Map<String, ?> farAway =
                Map.of("driveMinutes", Map.of(office.practice.tulsa, 410, office.practice.muskogee, 9));
        List.of("08:00", "09:15", "10:30").forEach(start -> office.booked(start, farAway));
    }

    @Test
    void so_many_are_moved_as_it_makes_better_and_it_is_said_how_it_stood_and_stands() {
        JsonPath plan = office.solved("REBALANCE", Map.of());

        assertThat(plan.getString("state")).isEqualTo("PROPOSED");
        assertThat(plan.<String>getList("moves.kind")).containsOnly("MOVE").hasSize(3);
        assertThat(plan.<String>getList("moves.clinic")).containsOnly(office.practice.muskogee);
        assertThat(plan.getString("moves[0].reasons")).contains("401 minutes");
        assertThat(plan.getInt("upheaval.contacted")).isEqualTo(3);
        assertThat(plan.getInt("upheaval.otherClinic")).isEqualTo(3);
        assertThat(plan.getInt("limits.maxMoves")).isEqualTo(20);
        assertThat(used(plan, "before", office.practice.tulsa)).isEqualTo(99);
        assertThat(used(plan, "after", office.practice.tulsa)).isZero();
        assertThat(used(plan, "after", office.practice.muskogee)).isEqualTo(99);
        assertThat(plan.getLong("after.score.soft")).isGreaterThan(plan.getLong("before.score.soft"));
    }

    @Test
    void no_more_are_moved_than_the_order_allows() {
        assertThat(office.solved("REBALANCE", Map.of("maxMoves", 2)).getList("moves"))
                .hasSize(2);
        assertThat(office.solved("REBALANCE", Map.of("maxMoves", 0)).getList("moves"))
                .isEmpty();
        assertThat(office.solved("REBALANCE", Map.of("otherClinics", false)).<String>getList("moves.clinic"))
                .doesNotContain(office.practice.muskogee);
    }

    @Test
    void a_fill_that_is_told_how_to_move_is_refused() {
        var answer = office.manager.post("/plans", office.ordering("FILL", Map.of("maxMoves", 5)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("maxMoves is 5", "REBALANCE");
    }

    private static int used(JsonPath plan, String when, String clinic) {
        return plan.getInt(when + ".loads.find { it.clinic == '" + clinic + "' }.usedMinutes");
    }
}
