package axial.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import axial.provider.fixture.Caller;
import axial.provider.fixture.ProviderTest;
import axial.provider.fixture.Sample;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks every operation of the OpenAPI document as somebody who may not. A new one fails here until it is thought of. */
@ProviderTest
class AccessTest {

    /** Lists answer anybody with a role; what they show is cut to the caller's clinics. */
    private static final Set<String> LISTS = Set.of("GET /providers", "GET /sessions", "GET /absences");

    private static final Map<String, String> BODIES = Map.of(
            "POST /providers",
            """
            {"code": "ACCESS", "displayName": "x", "kind": "PA", "network": "NEOK"}""",
            "PUT /providers/{id}",
            """
            {"code": "REYES", "displayName": "x", "kind": "RN", "network": "NEOK"}""",
            "PUT /providers/{id}/credentials",
            "[]",
            "PUT /providers/{id}/roster",
            """
            {"weekly": [], "exceptions": []}""",
            "POST /absences",
            """
            {"providerId": "%s", "start": "2026-12-15T15:00:00Z", "end": "2026-12-15T16:00:00Z", "reason": "x"}""");

    private String reyes;
    private String absence;

    @BeforeEach
    void load() {
        axial.provider.fixture.TestClock.reset();
        Sample.load();
        reyes = Sample.id("REYES");
        absence = Caller.ADMIN
                .asks()
                .body(body("POST /absences"))
                .post("/absences")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void clear() {
        Caller.ADMIN.asks().delete("/absences/" + absence).then().statusCode(204);
    }

    @Test
    void without_a_token_every_operation_answers_401() {
        assertThat(operations()).hasSizeGreaterThan(10).allSatisfy(operation -> {
            Response answer = call(operation, given().contentType(ContentType.JSON));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        });
    }

    @Test
    void with_a_role_that_is_none_of_ours_every_operation_answers_403() {
        assertThat(operations()).allSatisfy(operation -> {
            Response answer = call(operation, new Caller("janitor", "*").asks());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.path("type").toString()).endsWith("/role-missing");
        });
    }

    @Test
    void a_provider_may_only_read() {
        assertThat(operations())
                .filteredOn(operation -> !operation.startsWith("GET"))
                .allSatisfy(operation -> assertThat(call(operation, new Caller("provider", "*").asks())
                                .statusCode())
                        .isEqualTo(403));
    }

    @Test
    void a_scheduler_may_only_read() {
        assertThat(operations())
                .filteredOn(operation -> !operation.startsWith("GET"))
                .allSatisfy(operation -> assertThat(
                                call(operation, Caller.SCHEDULER.asks()).statusCode())
                        .isEqualTo(403));
    }

    @Test
    void for_a_clinic_that_is_not_the_callers_every_operation_answers_403() {
        assertThat(operations())
                .filteredOn(operation -> !LISTS.contains(operation))
                .allSatisfy(operation -> {
                    Response answer = call(operation, new Caller("admin", "VIN").asks());
                    assertThat(answer.statusCode()).isEqualTo(403);
                    assertThat(answer.path("type").toString()).endsWith("/clinic-out-of-scope");
                });
    }

    @Test
    void lists_show_nothing_of_clinics_that_are_not_the_callers() {
        assertThat(LISTS).allSatisfy(operation -> {
            Response answer = call(operation, new Caller("admin", "ELSEWHERE").asks());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.jsonPath().getList("$")).isEmpty();
        });
        new Caller("admin", "VIN")
                .asks()
                .queryParam("clinic", "TUL")
                .get("/providers")
                .then()
                .statusCode(403);
        new Caller("admin", "VIN")
                .asks()
                .queryParam("clinic", "TUL")
                .get("/sessions")
                .then()
                .statusCode(403);
    }

    @Test
    void tokens_that_are_expired_forged_or_for_somebody_else_are_no_tokens() {
        var issuer = axial.servers.Servers.shared().issuer();
        Set<String> roles = Set.of("admin");
        Set<String> all = Set.of("*");
        assertThat(List.of(
                        issuer.expiredToken("sam", roles, all),
                        issuer.forgedToken("sam", roles, all),
                        issuer.tokenForAnotherAudience("sam", roles, all)))
                .allSatisfy(token ->
                        given().auth().oauth2(token).get("/providers").then().statusCode(401));
    }

    private Response call(String operation, RequestSpecification as) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation.substring(operation.indexOf(' ') + 1);
        if (path.startsWith("/imports")) {
            as.contentType("text/csv").accept("application/json").body("code\nx\n");
        } else if (BODIES.containsKey(operation)) {
            as.body(body(operation));
        }
        return as.header("If-Match", "\"1\"").request(method, path(path));
    }

    private String path(String path) {
        return path.replace("{kind}", "rosters")
                .replace("/absences/{id}", "/absences/" + absence)
                .replace("{id}", reyes);
    }

    private String body(String operation) {
        return BODIES.get(operation).formatted(reyes);
    }

    private static List<String> operations() {
        var document = JsonPath.from(given().get("/q/openapi?format=json").asString());
        List<String> operations = new ArrayList<>();
        document.<Map<String, Map<String, Object>>>get("paths").forEach((path, methods) -> methods.keySet().stream()
                .filter(Set.of("get", "put", "post", "delete", "patch")::contains)
                .forEach(method -> operations.add(method.toUpperCase() + " " + path)));
        return operations;
    }
}
