package axial.planner;

import static axial.planner.Desk.offersAt;
import static axial.servers.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Walks every endpoint that the OpenAPI document names. */
@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "planner"))
class AccessTest {

    private record Endpoint(String method, String path) {

        /** Every service has it; here nothing can be imported. */
        boolean isImport() {
            return path.startsWith("/imports");
        }
    }

    @Test
    void without_a_token_nobody_gets_in() {
        for (Endpoint endpoint : endpoints()) {
            Response answer = call(given(), endpoint, Map.of(), "00000000-0000-0000-0000-000000000000");
            assertThat(answer.statusCode()).as(endpoint.toString()).isEqualTo(401);
        }
    }

    @Test
    void with_a_role_that_is_not_enough_nobody_gets_in() {
        for (Endpoint endpoint : endpoints()) {
            boolean reading = endpoint.method().equals("get");
            Desk outsider = Desk.of(reading ? "visitor" : "provider", "*");
            Response answer = call(outsider.asking(), endpoint, Map.of(), "00000000-0000-0000-0000-000000000000");
            assertThat(answer.statusCode()).as(endpoint.toString()).isEqualTo(403);
            assertThat(answer.jsonPath().getString("type"))
                    .as(endpoint.toString())
                    .endsWith("/role-missing");
        }
    }

    @Test
    void with_another_clinic_nobody_gets_in() {
        Practice practice = Practice.open();
        String request = practice.request();
        Desk.manager()
                .offersOnce(offersAt(practice.tulsa, practice.muskogee), Map.of("requestId", request, "limit", 200));
        Map<String, Object> order = Map.of(
                "kind", "FILL",
                "clinics", List.of(practice.tulsa),
                "from", practice.day.toString(),
                "to", practice.day.toString(),
                "seconds", 1);
        String plan = Desk.manager().post("/plans", order).jsonPath().getString("planId");
        await().until(() -> !"SOLVING"
                .equals(Desk.manager().get("/plans/" + plan).jsonPath().getString("state")));
        Map<String, Map<String, ?>> bodies = Map.of(
                "/offers", Map.of("requestId", request, "clinics", List.of(practice.tulsa)),
                "/offers/why-not",
                        Map.of(
                                "requestId",
                                request,
                                "roomId",
                                practice.tulsaRoom,
                                "start",
                                practice.at("09:00").toString()),
                "/plans", order,
                "/plans/what-if",
                        Map.of(
                                "order",
                                order,
                                "changes",
                                List.of(Map.of("change", "ADD_RESOURCE", "resourceId", practice.tulsaRoom))));

        for (Endpoint endpoint : endpoints()) {
            Desk neighbour = Desk.of(endpoint.isImport() ? "admin" : "manager", practice.muskogee);
            Response answer = call(neighbour.asking(), endpoint, bodies.getOrDefault(endpoint.path(), Map.of()), plan);
            if (endpoint.equals(new Endpoint("get", "/plans"))) {
                assertThat(answer.jsonPath().<String>getList("planId")).doesNotContain(plan);
                continue;
            }
            if (endpoint.equals(new Endpoint("get", "/networks"))) {
                Desk stranger = Desk.of("manager", "ELSEWHERE");
                assertThat(stranger.get("/networks").jsonPath().getList("networks"))
                        .isEmpty();
                continue;
            }
            assertThat(answer.statusCode()).as(endpoint.toString()).isEqualTo(403);
            assertThat(answer.asString()).as(endpoint.toString()).contains("/clinic-out-of-scope");
        }
    }

    @Test
    void the_walk_meets_every_endpoint() {
        assertThat(endpoints())
                .contains(new Endpoint("post", "/offers"), new Endpoint("get", "/plans/{planId}/progress"))
                .hasSize(15);
    }

    private static Response call(RequestSpecification asking, Endpoint endpoint, Map<String, ?> body, String plan) {
        String path = endpoint.path()
                .replace("{planId}", plan)
                .replace("{otherId}", plan)
                .replace("{kind}", "rooms");
        RequestSpecification request = asking;
        if (endpoint.isImport()) {
            request = asking.contentType("text/csv").body("code\nX");
        } else if (endpoint.method().equals("post")) {
            request = asking.contentType(ContentType.JSON).body(body);
        }
        return request.request(endpoint.method().toUpperCase(), path);
    }

    private static List<Endpoint> endpoints() {
        Map<String, Map<String, ?>> paths = given().queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        Set<String> methods = Set.of("get", "post", "put", "patch", "delete");
        List<Endpoint> endpoints = new ArrayList<>();
        paths.forEach((path, item) -> item.keySet().stream()
                .filter(methods::contains)
                .forEach(method -> endpoints.add(new Endpoint(method, path))));
        return endpoints;
    }
}
