package axial.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planner.Desk;
import axial.servers.ServiceTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "planner"))
class ReplayTest {

    /** As if the planner had stopped while it was solving. */
    private static final String UNDERWAY = """
            update plan_run set state = 'SOLVING', replica = 'planner', ordered = ordered - interval '1 day', attempts = ?,
                   outcome_hash = null, input_hash = null, hard = null, medium = null, soft = null, to_place = null, placed = null,
                   score_calculations = null, elapsed_millis = null, aims = null, before = null, after = null, upheaval = null,
                   unplaced = null, problems = null, finished = null
            where plan_id = ?""";

    @Inject
    AgroalDataSource database;

    @Inject
    AbandonedPlans abandoned;

    private final PlanningOffice office = new PlanningOffice();

    @BeforeEach
    void somebodyWaits() {
        for (int i = 0; i < 9; i++) {
            office.request(Map.of());
        }
    }

    @Test
    void the_same_plan_comes_out_of_the_stored_input() throws Exception {
        JsonPath plan = office.solved("FILL", Map.of());
        JsonPath again = office.begun(replay(plan));

        assertThat(again.getString("state")).isEqualTo("ANSWERED");
        assertThat(again.getString("replay.of")).isEqualTo(plan.getString("planId"));
        assertThat(again.getBoolean("replay.same")).as(again.prettify()).isTrue();
        assertThat(again.getString("provenance.outcomeHash")).isEqualTo(plan.getString("provenance.outcomeHash"));
        assertThat(again.getList("moves.start")).isEqualTo(plan.getList("moves.start"));
        assertThat(office.accept(again.getString("planId")).jsonPath().getString("type"))
                .endsWith("/plan-hypothetical");

        PlanningOffice.change(database, "update plan_run set outcome_hash = 'another' where plan_id = ?", id(plan));
        JsonPath other = office.plan(again.getString("planId"));
        assertThat(other.getBoolean("replay.same")).isFalse();
        assertThat(other.getString("replay.sentence")).contains("from the same input");
    }

    @Test
    void every_alternative_of_a_repair_and_both_plans_of_a_what_if_come_out_again() {
        office.displaced("09:00", Map.of());
        JsonPath repair = office.solved("REPAIR", Map.of());
        JsonPath whatIf = office.begun(office.manager.post(
                "/plans/what-if",
                Map.of(
                        "order",
                        office.ordering("FILL", Map.of()),
                        "changes",
                        java.util.List.of(Map.of("change", "ADD_RESOURCE", "resourceId", office.practice.tulsaRoom)))));
        for (JsonPath plan :
                java.util.List.of(repair, whatIf, office.plan(whatIf.getString("alternatives[1].planId")))) {
            JsonPath again = office.begun(replay(plan));
            assertThat(again.getBoolean("replay.same")).as(again.prettify()).isTrue();
        }
    }

    @Test
    void a_manager_sees_what_a_plan_was_made_from_as_long_as_it_is_kept() throws Exception {
        JsonPath plan = office.solved("FILL", Map.of());
        String path = "/plans/" + plan.getString("planId") + "/input";

        JsonPath input = office.manager.get(path).jsonPath();
        assertThat(input.getList("input.facts.requests")).hasSize(9);
        assertThat(input.getInt("order.seed")).isEqualTo(7);
        assertThat(input.getMap("input.names")).containsEntry(office.practice.tulsaRoom, "TUL-F1");
        assertThat(Desk.scheduler().get(path).statusCode()).isEqualTo(403);

        PlanningOffice.change(
                database,
                "delete from plan_input where input_id = (select input_id from plan_run where plan_id = ?)",
                id(plan));
        assertThat(office.manager.get(path).jsonPath().getString("type")).endsWith("/plan-input-gone");
        assertThat(replay(plan).statusCode()).isEqualTo(409);
    }

    @Test
    void a_run_whose_planner_stopped_is_begun_again_with_the_same_facts() throws Exception {
        JsonPath before = office.solved("FILL", Map.of());
        PlanningOffice.change(database, "delete from plan_move where plan_id = ?", id(before));
        PlanningOffice.change(database, UNDERWAY, 1, id(before));

        abandoned.start(new StartupEvent());

        JsonPath plan = office.solved(before.getString("planId"));
        assertThat(plan.getString("state")).isEqualTo("PROPOSED");
        assertThat(plan.getString("provenance.outcomeHash")).isEqualTo(before.getString("provenance.outcomeHash"));
        assertThat(plan.getList("moves")).hasSameSizeAs(before.getList("moves"));
    }

    @Test
    void a_run_that_stopped_its_planner_several_times_is_not_begun_again() throws Exception {
        JsonPath before = office.solved("FILL", Map.of());
        PlanningOffice.change(database, UNDERWAY, 3, id(before));

        abandoned.start(new StartupEvent());

        JsonPath plan = office.solved(before.getString("planId"));
        assertThat(plan.getString("state")).isEqualTo("INTERRUPTED");
        assertThat(plan.getString("failure")).contains("several times", "Order it again");
    }

    private io.restassured.response.Response replay(JsonPath plan) {
        return office.manager.post("/plans/" + plan.getString("planId") + "/replay", Map.of());
    }

    private static UUID id(JsonPath plan) {
        return UUID.fromString(plan.getString("planId"));
    }
}
