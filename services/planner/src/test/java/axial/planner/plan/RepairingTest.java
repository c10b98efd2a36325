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
class RepairingTest {

    private final PlanningOffice office = new PlanningOffice();

    @Test
    void alternatives_are_proposed_of_which_one_is_accepted_and_the_others_give_way() {
        office.openMuskogeeTheDayBefore();
        office.displaced(
                "09:00", Map.of("driveMinutes", Map.of(office.practice.tulsa, 11, office.practice.muskogee, 48)));

        JsonPath plan = office.solved("REPAIR", Map.of());
        List<List<String>> aims = plan.getList("alternatives.aims");
        assertThat(aims).containsExactly(List.of("FEWEST_CONTACTED", "CHEAPEST"), List.of("SOONEST"));
        assertThat(plan.<Integer>getList("alternatives.upheaval.contacted")).containsExactly(1, 1);
        JsonPath cheapest = office.plan(plan.getString("alternatives[0].planId"));
        JsonPath soonest = office.plan(plan.getString("alternatives[1].planId"));
        assertThat(cheapest.getString("moves[0].clinic")).isEqualTo(office.practice.tulsa);
        assertThat(cheapest.getString("moves[0].lost.start"))
                .isEqualTo(office.practice.at("09:00").toString());
        assertThat(soonest.getString("moves[0].clinic")).isEqualTo(office.practice.muskogee);
        assertThat(soonest.getLong("after.daysWaited")).isEqualTo(cheapest.getLong("after.daysWaited") - 1);
        assertThat(cheapest.getLong("score.soft")).isGreaterThan(soonest.getLong("score.soft"));
        assertThat(cheapest.getString("familyId")).isEqualTo(soonest.getString("familyId"));

        assertThat(office.accept(soonest.getString("planId")).statusCode()).isEqualTo(202);

        assertThat(office.plan(cheapest.getString("planId")).getString("state")).isEqualTo("SUPERSEDED");
        var late = office.accept(cheapest.getString("planId"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.jsonPath().getString("type")).endsWith("/plan-not-open");
    }

    @Test
    void nobody_booked_is_moved_when_the_order_says_so() {
        office.booked("09:00", Map.of());
        office.displaced(
                "10:00",
                Map.of(
                        "clinics",
                        List.of(office.practice.tulsa),
                        "unavailable",
                        List.of(away("00:00", "08:59"), away("09:50", "23:00"))));
        assertThat(office.solved("REPAIR", Map.of()).getInt("upheaval.othersMoved"))
                .isEqualTo(1);

        JsonPath plan = office.solved("REPAIR", Map.of("maxMoves", 0));

        assertThat(plan.getInt("upheaval.othersMoved")).isZero();
        assertThat(plan.getList("unplaced")).hasSize(1);
        assertThat(plan.<String>getList("aims")).containsExactly("FEWEST_CONTACTED", "SOONEST", "CHEAPEST");
        assertThat(plan.getList("alternatives")).isEmpty();
    }

    private Map<String, String> away(String start, String end) {
        return Map.of(
                "start", office.practice.at(start).toString(),
                "end", office.practice.at(end).toString());
    }
}
