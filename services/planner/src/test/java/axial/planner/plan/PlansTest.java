package axial.planner.plan;

import static axial.planner.Desk.offersAt;
import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import axial.planner.Desk;
import axial.planner.Heard;
import axial.planner.Post;
import axial.planner.Practice;
import axial.planner.replica.Group;
import axial.planner.replica.Replica;
import axial.servers.ServiceTestResource;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "planner"))
class PlansTest {

    /** Seconds: longer than any test. */
    private static final int LONG = 600;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    AgroalDataSource database;

    @Inject
    AbandonedPlans abandoned;

    private final Desk manager = Desk.manager();

    @Test
    void a_plan_is_solved_shown_accepted_applied_and_its_outcomes_told() throws Exception {
        Practice practice = Practice.open();
        String first = practice.request();
        String second = practice.request();
        known(practice, second);

        JsonPath plan = solved(order(practice, 1));
        String id = plan.getString("planId");

        assertThat(plan.getString("state")).isEqualTo("PROPOSED");
        assertThat(plan.<String>getList("moves.requestId")).containsExactlyInAnyOrder(first, second);
        assertThat(plan.getInt("placed")).isEqualTo(2);
        assertThat(plan.<String>getList("moves.side")).containsOnly("RIGHT");
        assertThat(plan.<Integer>getList("moves.levels")).containsOnly(2);
        assertThat(plan.getLong("score.hard")).isZero();
        assertThat(plan.getString("moves[0].roomCode")).isIn("TUL-F1", "MKO-F2");
        assertThat(plan.getString("provenance.inputHash")).hasSize(64);
        assertThat(plan.getString("provenance.solverVersion")).startsWith("OptaPlanner 10");
        assertThat(plan.getMap("provenance.weights")).isNotEmpty();

        assertThat(accept(id, Map.of()).statusCode()).isEqualTo(202);
        List<JsonNode> decisions = decisions(
                id,
                plan.<Integer>getList("moves.part").stream().distinct().toList().size());
        answer(practice, decisions.get(0), "APPLIED");
        assertThat(outcomes(id).getString("state")).isEqualTo("ACCEPTED");
        decisions.subList(1, decisions.size()).forEach(decision -> answer(practice, decision, "REFUSED"));

        await().until(() -> outcomes(id).getString("state"), "APPLIED"::equals);
        JsonPath told = outcomes(id);
        assertThat(told.getInt("counts.applied") + told.getInt("counts.refused"))
                .isEqualTo(2);
        assertThat(told.getInt("pending")).isZero();
        assertThat(told.getString("outcomes.find { it.result == 'REFUSED' }.reason.title"))
                .isEqualTo("The place is taken");
    }

    @Test
    void progress_is_streamed_from_the_solving_to_the_end() throws Exception {
        Practice practice = Practice.open();
        known(practice, practice.request());

        String id = order(practice, LONG);
        List<JsonNode> progress = new ArrayList<>();
        try (Stream<String> lines = manager.lines("/plans/" + id + "/progress")) {
            lines.filter(line -> line.startsWith("data:")).forEach(line -> {
                progress.add(read(line.substring("data:".length())));
                manager.delete("/plans/" + id);
            });
        }

        assertThat(progress).hasSizeGreaterThan(1);
        assertThat(progress.get(0).get("state").asText()).isEqualTo("SOLVING");
        assertThat(progress.get(progress.size() - 1).get("state").asText()).isEqualTo("STOPPED");
        assertThat(progress.get(progress.size() - 1).get("placed").asInt()).isEqualTo(1);
        assertThat(progress.get(progress.size() - 1).get("elapsedMillis").asLong())
                .isPositive();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_plan_is_stopped_and_keeps_the_best_and_meanwhile_no_other_is_solved() {
        Practice practice = Practice.open();
        known(practice, practice.request());
        String id = order(practice, LONG);

        var another = manager.post("/plans", ordering(practice, 1));
        assertThat(another.statusCode()).isEqualTo(409);
        assertThat(another.jsonPath().getString("type")).endsWith("/plan-running");
        assertThat(manager.delete("/plans/" + id).statusCode()).isEqualTo(202);

        JsonPath plan = solved(id);
        assertThat(plan.getString("state")).isEqualTo("STOPPED");
        assertThat(plan.getList("moves")).hasSize(1);
        assertThat(manager.delete("/plans/" + id).statusCode()).isEqualTo(409);
        assertThat(manager.post("/plans", ordering(practice, 1)).statusCode()).isEqualTo(202);
    }

    @Test
    void a_part_of_a_plan_is_accepted_whole_or_not_at_all() throws Exception {
        Practice practice = Practice.open();
        String before = practice.request();
        String after = practice.requestAfter(before);
        String alone = practice.request();
        known(practice, alone);
        JsonPath plan = solved(order(practice, 1));
        String id = plan.getString("planId");
        assertThat(partOf(plan, after)).isEqualTo(partOf(plan, before)).isNotEqualTo(partOf(plan, alone));

        var split = accept(id, Map.of("moves", List.of(moveOf(plan, before), moveOf(plan, alone))));
        assertThat(split.statusCode()).isEqualTo(409);
        assertThat(split.jsonPath().getString("type")).endsWith("/group-split");
        assertThat(split.jsonPath().getInt("part")).isEqualTo(partOf(plan, before));
        assertThat(split.jsonPath().<String>getList("missing")).containsExactly(moveOf(plan, after));
        assertThat(accept(id, Map.of("moves", List.of(UUID.randomUUID().toString())))
                        .statusCode())
                .isEqualTo(400);

        var whole = accept(id, Map.of("moves", List.of(moveOf(plan, before), moveOf(plan, after))));
        assertThat(whole.statusCode()).isEqualTo(202);
        assertThat(whole.jsonPath().getInt("counts.accepted")).isEqualTo(2);
        JsonNode decision = decisions(id, 1).get(0);
        assertThat(decision.get("parts").asInt()).isEqualTo(1);
        assertThat(decision.get("moves")).hasSize(2);

        var again = accept(id, Map.of());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("type")).endsWith("/plan-not-open");
    }

    @Test
    void who_finds_no_place_is_named_with_the_reason() {
        Practice practice = Practice.open();
        String request = practice.request();
        known(practice, request);
        Map<String, Object> elsewhen = new HashMap<>(ordering(practice, 1));
        elsewhen.put("from", practice.day.plusDays(1).toString());
        elsewhen.put("to", practice.day.plusDays(3).toString());

        JsonPath plan = solved(manager.post("/plans", elsewhen).jsonPath().getString("planId"));

        assertThat(plan.getList("moves")).isEmpty();
        assertThat(plan.<String>getList("unplaced.requestId")).containsExactly(request);
        assertThat(plan.getString("unplaced[0].why.reason")).isNotBlank();
        assertThat(accept(plan.getString("planId"), Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void a_plan_whose_input_is_gone_ends_interrupted_when_its_planner_starts_again() throws Exception {
        UUID id = solvedBy("planner", "GONE");

        abandoned.start(new StartupEvent());

        JsonPath plan = solved(id.toString());
        assertThat(plan.getString("state")).isEqualTo("INTERRUPTED");
        assertThat(plan.getString("failure")).contains("stopped while it was solving", "no longer kept");
    }

    @Test
    void a_plan_whose_planner_is_gone_is_ended_when_the_others_hear_of_it() throws Exception {
        UUID gone = solvedBy("beth", "GONE");
        UUID living = solvedBy("cyd", "LIVING");

        abandoned.heard(
                new Group(2, List.of(new Replica("planner", null, Set.of(0)), new Replica("cyd", null, Set.of(1)))));

        assertThat(solved(gone.toString()).getString("failure")).contains("stopped while it was solving");
        assertThat(manager.get("/plans/" + living).jsonPath().getString("state"))
                .isEqualTo("SOLVING");
        assertThat(manager.delete("/plans/" + living).jsonPath().getString("type"))
                .endsWith("/plan-elsewhere");
        abandoned.heard(new Group(2, List.of(new Replica("planner", null, Set.of(0)))));
        solved(living.toString());
    }

    @Test
    void the_list_of_plans_holds_those_of_the_callers_clinics() {
        Practice practice = Practice.open();
        known(practice, practice.request());
        String id = order(practice, 1);
        solved(id);

        assertThat(manager.get("/plans?limit=500&state=PROPOSED").jsonPath().<String>getList("planId"))
                .contains(id);
        assertThat(Desk.of("manager", practice.tulsa).get("/plans").jsonPath().<String>getList("planId"))
                .doesNotContain(id);
    }

    /** A plan that another planner began, or this one before it stopped. */
    private UUID solvedBy(String replica, String network) throws SQLException {
        UUID id = UUID.randomUUID();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into plan_run (plan_id, family_id, network, kind, clinics, from_day, to_day, seconds, seed, weights_version,
                               weights, solver_version, state, replica, ordered_by, ordered)
                        values (?, ?, ?, 'FILL', 'TUL', '2026-11-30', '2026-12-04', 30, 3, 'w', '{}', 's', 'SOLVING', ?, 'sam', now() - interval '1 day')""")) {
            insert.setObject(1, id);
            insert.setObject(2, id);
            insert.setString(3, network);
            insert.setString(4, replica);
            insert.executeUpdate();
        }
        return id;
    }

    private void known(Practice practice, String request) {
        manager.offersOnce(offersAt(practice.tulsa, practice.muskogee), Map.of("requestId", request, "limit", 200));
    }

    private Map<String, Object> ordering(Practice practice, int seconds) {
        return Map.of(
                "kind",
                "FILL",
                "clinics",
                List.of(practice.tulsa, practice.muskogee),
                "from",
                practice.day.minusDays(1).toString(),
                "to",
                practice.day.plusDays(1).toString(),
                "seconds",
                seconds,
                "seed",
                11);
    }

    private String order(Practice practice, int seconds) {
        var answer = manager.post("/plans", ordering(practice, seconds));
        assertThat(answer.statusCode()).isEqualTo(202);
        String id = answer.jsonPath().getString("planId");
        assertThat(answer.header("Location")).endsWith("/plans/" + id);
        return id;
    }

    private JsonPath solved(String id) {
        return await().until(() -> manager.get("/plans/" + id).jsonPath(), plan -> !"SOLVING"
                .equals(plan.getString("state")));
    }

    private io.restassured.response.Response accept(String id, Map<String, ?> moves) {
        return manager.post("/plans/" + id + "/acceptance", moves);
    }

    private JsonPath outcomes(String id) {
        return manager.get("/plans/" + id + "/outcomes").jsonPath();
    }

    private static String moveOf(JsonPath plan, String request) {
        return plan.getString("moves.find { it.requestId == '" + request + "' }.moveId");
    }

    private static int partOf(JsonPath plan, String request) {
        return plan.getInt("moves.find { it.requestId == '" + request + "' }.part");
    }

    private static List<JsonNode> decisions(String plan, int count) throws Exception {
        List<JsonNode> decisions = new ArrayList<>();
        try (Heard heard = Heard.on("axial.planner.decisions")) {
            for (ConsumerRecord<String, byte[]> record : heard.next(plan + "/", count)) {
                JsonNode decision = JSON.readTree(record.value());
                assertThat(Contract.DECISIONS.validate(decision)).isEmpty();
                assertThat(record.key())
                        .isEqualTo(plan + "/" + decision.get("part").asInt());
                decisions.add(decision);
            }
        }
        assertThat(new HashSet<>(decisions)).hasSize(count);
        return decisions;
    }

    private static void answer(Practice practice, JsonNode decision, String result) {
        decision.get("moves").forEach(move -> {
            Map<String, Object> outcome = new HashMap<>(Map.of(
                    "planId", decision.get("planId").asText(),
                    "moveId", move.get("moveId").asText(),
                    "requestId", move.get("requestId").asText(),
                    "appointmentId", UUID.randomUUID().toString(),
                    "result", result));
            if (result.equals("REFUSED")) {
                outcome.put("reason", Map.of("type", "slot-taken", "title", "The place is taken"));
            }
            Post.send(
                    "axial.booking.outcomes",
                    practice.network,
                    move.get("moveId").asText(),
                    outcome);
        });
    }
}
