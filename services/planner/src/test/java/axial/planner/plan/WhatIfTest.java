package axial.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "planner"))
class WhatIfTest {

    private final PlanningOffice office = new PlanningOffice();

    @Test
    void a_plan_with_a_change_is_held_against_the_plan_without_and_neither_is_ever_accepted() {
        String request = office.request(Map.of());

        JsonPath with =
                office.begun(ask(List.of(absent(office.practice.tulsaDoctor), absent(office.practice.muskogeeDoctor))));

        assertThat(with.getString("state")).isEqualTo("ANSWERED");
        assertThat(with.getString("purpose")).isEqualTo("WHAT_IF");
        assertThat(with.<String>getList("changes.change")).containsExactly("PROVIDER_ABSENT", "PROVIDER_ABSENT");
        assertThat(with.<String>getList("unplaced.requestId")).containsExactly(request);
        assertThat(with.<Boolean>getList("alternatives.changed")).containsExactly(true, false);
        assertThat(with.<Integer>getList("alternatives.placed")).containsExactly(0, 1);
        JsonPath without = office.plan(with.getString("alternatives[1].planId"));
        assertThat(without.<String>getList("moves.requestId")).containsExactly(request);
        assertThat(without.getList("changes")).isEmpty();
        for (JsonPath plan : List.of(with, without)) {
            var answer = office.accept(plan.getString("planId"));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.jsonPath().getString("type")).endsWith("/plan-hypothetical");
        }
        assertThat(office.solved("FILL", Map.of()).<String>getList("moves.requestId"))
                .containsExactly(request);
    }

    @Test
    void one_more_room_goes_by_the_name_of_the_room_it_is_like() {
        office.request(Map.of());
        JsonPath plan = office.begun(ask(List.of(
                Map.of(
                        "change",
                        "CLOSE_RESOURCE",
                        "resourceId",
                        office.practice.tulsaRoom,
                        "start",
                        at("00:00"),
                        "end",
                        at("23:00")),
                Map.of(
                        "change",
                        "CLOSE_RESOURCE",
                        "resourceId",
                        office.practice.muskogeeRoom,
                        "start",
                        at("00:00"),
                        "end",
                        at("23:00")),
                Map.of("change", "ADD_RESOURCE", "resourceId", office.practice.tulsaRoom),
                Map.of(
                        "change",
                        "OPEN_RESOURCE",
                        "resourceId",
                        "what-if-3",
                        "start",
                        at("08:00"),
                        "end",
                        at("12:00")))));
        assertThat(plan.<String>getList("moves.roomCode")).containsExactly("one more TUL-F1");
    }

    @Test
    void what_makes_no_sense_is_refused_with_the_field_and_the_value() {
        office.request(Map.of());
        String nobody = UUID.randomUUID().toString();
        var unknown = ask(List.of(absent(nobody)));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.asString()).contains("changes", nobody);
        var incomplete = ask(List.of(Map.of("change", "ADD_SESSION", "providerId", office.practice.tulsaDoctor)));
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(incomplete.asString()).contains("changes[0].clinic", "ADD_SESSION needs clinic");
        assertThat(ask(List.of()).statusCode()).isEqualTo(400);
    }

    private io.restassured.response.Response ask(List<Map<String, String>> changes) {
        return office.manager.post(
                "/plans/what-if", Map.of("order", office.ordering("FILL", Map.of()), "changes", changes));
    }

    private Map<String, String> absent(String doctor) {
        return Map.of("change", "PROVIDER_ABSENT", "providerId", doctor, "start", at("00:00"), "end", at("23:00"));
    }

    private String at(String time) {
        return office.practice.at(time).toString();
    }
}
