package axial.edge.problem;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import axial.servers.Servers;
import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "edge"))
class ProblemsTest {

    @Test
    void a_refusal_is_a_problem_document_with_its_type_and_its_members() {
        as("scheduler", "*")
                .get("/trial/taken")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://axial.example/problems/slot-taken"))
                .body("detail", equalTo("Room F1 is taken from 09:00 to 09:25."))
                .body("room", equalTo("F1"));
    }

    @Test
    void a_refusal_that_may_end_soon_says_when_to_ask_again() {
        as("scheduler", "*")
                .get("/trial/busy")
                .then()
                .statusCode(503)
                .header("Retry-After", "3")
                .body("retry", equalTo(true));
        as("scheduler", "*").get("/trial/taken").then().header("Retry-After", nullValue());
    }

    @Test
    void a_database_out_of_reach_is_no_fault_but_a_reason_to_ask_again() {
        as("scheduler", "*")
                .get("/trial/crowded")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("https://axial.example/problems/too-busy"));
    }

    @Test
    void a_connection_lost_on_the_way_leaves_open_what_was_done() {
        as("scheduler", "*")
                .post("/trial/lost")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("type", equalTo("https://axial.example/problems/outcome-unknown"))
                .body("detail", containsString("the same Idempotency-Key"));
    }

    @Test
    void every_field_that_breaks_a_rule_is_named() {
        order("{\"code\":\" \",\"minutes\":0,\"kind\":\"BAY\",\"day\":\"2026-12-01\"}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem("code"))
                .body("errors.field", hasItem("minutes"));
    }

    @Test
    void an_unknown_value_is_answered_with_the_known_ones() {
        order("{\"code\":\"A\",\"minutes\":5,\"kind\":\"ATTIC\",\"day\":\"2026-12-01\"}")
                .statusCode(400)
                .body("field", equalTo("kind"))
                .body("detail", containsString("[ROOM, BAY]"));
    }

    @Test
    void a_date_that_is_none_is_answered_with_one_that_is() {
        order("{\"code\":\"A\",\"minutes\":5,\"kind\":\"ROOM\",\"day\":\"next week\"}")
                .statusCode(400)
                .body("field", equalTo("day"))
                .body("detail", containsString("2026-12-01"));
    }

    @Test
    void a_body_that_is_no_json_is_a_problem_of_the_body() {
        order("{\"code\":").statusCode(400).body("field", equalTo("body"));
    }

    @Test
    void a_path_that_does_not_exist_is_a_problem_too() {
        as("scheduler", "*").get("/trial/nowhere").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void what_nobody_expected_gives_an_incident_and_no_detail_of_it() {
        as("scheduler", "*")
                .get("/trial/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body(not(containsString("Jane")))
                .body("incident.length()", equalTo(36));
    }

    @Test
    void without_a_token_the_caller_is_asked_to_sign_in() {
        RestAssured.get("/trial/taken").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void an_expired_or_foreign_token_is_no_token() {
        var issuer = Servers.shared().issuer();
        for (String token : Set.of(
                issuer.expiredToken("sam", Set.of("scheduler"), Set.of("*")),
                issuer.forgedToken("sam", Set.of("scheduler"), Set.of("*")),
                issuer.tokenForAnotherAudience("sam", Set.of("scheduler"), Set.of("*")))) {
            RestAssured.given().auth().oauth2(token).get("/trial/taken").then().statusCode(401);
        }
    }

    @Test
    void another_role_is_not_enough() {
        as("provider", "*")
                .get("/trial/taken")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", containsString("role-missing"));
    }

    @Test
    void another_clinic_is_not_enough() {
        as("scheduler", "VIN")
                .get("/trial/clinics/TUL")
                .then()
                .statusCode(403)
                .body("type", containsString("clinic-out-of-scope"))
                .body("clinics", hasItem("VIN"));
        as("scheduler", "VIN").get("/trial/clinics/VIN").then().statusCode(200);
    }

    @Test
    void an_endpoint_that_names_no_role_is_open_to_nobody() {
        as("admin", "*").get("/trial/forgotten").then().statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse order(String body) {
        return as("scheduler", "*")
                .contentType("application/json")
                .body(body)
                .post("/trial/orders")
                .then();
    }

    private static RequestSpecification as(String role, String clinic) {
        String token = Servers.shared().issuer().token("sam", Set.of(role), Set.of(clinic));
        return RestAssured.given().auth().oauth2(token);
    }
}
