package axial.planner.plan;

import static axial.planner.Desk.offersAt;
import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import axial.planner.Desk;
import axial.planner.Post;
import axial.planner.Practice;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A manager who orders plans for a practice and waits for them. */
final class PlanningOffice {

    final Desk manager = Desk.manager();
    final Practice practice = Practice.open();
    private boolean open;
    private long ledgerPosition;

    /** Somebody who waits. @param differently fields of the request that aren't as usual */
    String request(Map<String, ?> differently) {
        open();
        String id = UUID.randomUUID().toString();
        Map<String, Object> request = new HashMap<>(practice.request(id, "WAITING", 1));
        request.putAll(differently);
        Post.send(Practice.REQUESTS, practice.network, id, request);
        ledgerPosition = appointment(id, "CANCELLED", "09:00");
        return id;
    }

    /** Somebody who is booked in Tulsa. */
    String booked(String start, Map<String, ?> differently) {
        open();
        String id = UUID.randomUUID().toString();
        Map<String, Object> request = new HashMap<>(practice.request(id, "PLACED", 1));
        request.putAll(differently);
        Post.send(Practice.REQUESTS, practice.network, id, request);
        ledgerPosition = appointment(id, "BOOKED", start);
        return id;
    }

    /** Somebody who lost a place in Tulsa. */
    String displaced(String start, Map<String, ?> differently) {
        Map<String, Object> displaced = new HashMap<>(differently);
        displaced.put("displaced", true);
        String id = request(displaced);
        ledgerPosition = appointment(id, "DISPLACED", start);
        return id;
    }

    /** What the practice is stands in other topics than who comes: somebody who leaves again is offered all of it before the first one comes. */
    private void open() {
        if (open) {
            return;
        }
        String visitor = practice.request();
        Map<String, Object> ask = Map.of("requestId", visitor, "limit", 200);
        manager.offersOnce(offersAt(practice.tulsa, practice.muskogee), ask);
        Post.bury(Practice.REQUESTS, practice.network, visitor);
        await().until(() -> manager.post("/offers", ask).statusCode() == 404);
        open = true;
    }

    private long appointment(String request, String state, String start) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> appointment = new HashMap<>(practice.appointment(id, request, practice.at(start), 1));
        appointment.put("state", state);
        return Post.send(Practice.APPOINTMENTS, practice.network, id, appointment);
    }

    /** The physician in Muskogee, with room and chair, is there a day earlier too. */
    void openMuskogeeTheDayBefore() {
        send("axial.room.openings", "openingId", Map.of("resourceId", practice.muskogeeRoom));
        send("axial.room.openings", "openingId", Map.of("resourceId", practice.muskogeeChair));
        send(
                "axial.provider.sessions",
                "sessionId",
                Map.of("providerId", practice.muskogeeDoctor, "kind", "PROCEDURES"));
    }

    private void send(String topic, String idField, Map<String, String> what) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> opening = new HashMap<>(what);
        opening.put(idField, id);
        opening.put("network", practice.network);
        opening.put("clinic", practice.muskogee);
        opening.put("start", practice.at("08:00").minus(Duration.ofDays(1)).toString());
        opening.put("end", practice.at("12:00").minus(Duration.ofDays(1)).toString());
        opening.put("version", 1);
        Post.send(topic, practice.network, id, opening);
    }

    Map<String, Object> ordering(String kind, Map<String, ?> besides) {
        Map<String, Object> order = new HashMap<>(Map.of(
                "kind",
                kind,
                "clinics",
                List.of(practice.tulsa, practice.muskogee),
                "from",
                practice.day.minusDays(1).toString(),
                "to",
                practice.day.plusDays(1).toString(),
                "seconds",
                1,
                "seed",
                7,
                "ledgerPosition",
                ledgerPosition));
        order.putAll(besides);
        return order;
    }

    JsonPath solved(String kind, Map<String, ?> besides) {
        return begun(manager.post("/plans", ordering(kind, besides)));
    }

    /** The plan that was begun, once it is solved. */
    JsonPath begun(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return solved(answer.jsonPath().getString("planId"));
    }

    JsonPath solved(String planId) {
        return await().until(() -> plan(planId), plan -> !"SOLVING".equals(plan.getString("state")));
    }

    JsonPath plan(String planId) {
        return manager.get("/plans/" + planId).jsonPath();
    }

    Response accept(String planId) {
        return manager.post("/plans/" + planId + "/acceptance", Map.of());
    }

    static void change(AgroalDataSource database, String statement, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            assertThat(update.executeUpdate()).isPositive();
        }
    }
}
