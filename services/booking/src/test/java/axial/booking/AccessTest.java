package axial.booking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks every operation of the OpenAPI document as somebody who may not. A new one fails here until it is thought of. */
@QuarkusTest
@BookingTest
class AccessTest {

    /** The reference data are the same for everybody. */
    private static final Set<String> REFERENCE =
            Set.of("GET /procedures", "GET /procedures/{code}", "GET /pathway-rules", "GET /anticoagulant-holds");

    /** A patient belongs to a network and its clinics, not to one clinic; roles guard them. */
    private static final Set<String> PATIENTS =
            Set.of("POST /patients", "GET /patients", "GET /patients/{id}", "POST /patients/search");

    /** Lists answer anybody with a role; what they show is cut to the caller's clinics. */
    private static final Set<String> LISTS = Set.of(
            "GET /requests",
            "GET /appointments",
            "GET /plans/{planId}/outcomes",
            "GET /waiting-list",
            "GET /detected-issues");

    private static final Set<String> WRITES_OF_PROVIDERS =
            Set.of("POST /appointments/{id}/transitions", "POST /patients/search");

    private static final Set<String> WRITES_OF_MANAGERS =
            Set.of("POST /requests/{id}/clearances/{ruleId}", "POST /appointments/{id}/reversal");

    private World world;
    private UUID room;
    private UUID lee;
    private UUID request;
    private UUID appointment;
    private UUID patient;

    @BeforeEach
    void aClinicWithAnAppointment() {
        world = World.anyClinic();
        room = world.room("F1", "FIXED_C_ARM");
        lee = world.provider("LEE", "MBB_ALL");
        world.open(room, "08:00", "17:00");
        world.open(world.bay("K1", "CHAIR"), "08:00", "17:00");
        world.session(lee, "08:00", "17:00");
        world.known();
        var asked = world.request();
        patient = asked.patient();
        appointment = Desk.scheduler().booked(asked.waits(), world.at("09:00"), room, lee);
        request = world.request().waits();
    }

    @Test
    void without_a_token_every_operation_answers_401() {
        assertThat(operations()).hasSizeGreaterThan(20).allSatisfy(operation -> {
            Response answer = call(operation, given().contentType(ContentType.JSON));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.contentType()).startsWith("application/problem+json");
        });
    }

    @Test
    void with_a_role_that_is_none_of_ours_every_operation_answers_403() {
        assertThat(operations()).allSatisfy(operation -> {
            Response answer = call(operation, as("janitor", "*"));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.path("type").toString()).endsWith("/role-missing");
        });
    }

    @Test
    void managers_waive_and_else_only_read_and_providers_carry_appointments_through_the_visit() {
        assertThat(operations())
                .filteredOn(operation -> !operation.startsWith("GET"))
                .allSatisfy(operation -> {
                    if (!WRITES_OF_MANAGERS.contains(operation)) {
                        assertThat(call(operation, as("manager", "*")).statusCode())
                                .isEqualTo(403);
                    }
                    if (!WRITES_OF_PROVIDERS.contains(operation)) {
                        assertThat(call(operation, as("provider", "*")).statusCode())
                                .isEqualTo(403);
                    }
                });
    }

    @Test
    void for_a_clinic_that_is_not_the_callers_every_operation_answers_403() {
        assertThat(operations())
                .filteredOn(operation ->
                        !REFERENCE.contains(operation) && !PATIENTS.contains(operation) && !LISTS.contains(operation))
                .allSatisfy(operation -> {
                    String role = operation.contains("/imports/") || operation.endsWith("/snapshots")
                            ? "admin"
                            : operation.endsWith("/reversal") ? "manager" : "scheduler";
                    Response answer = call(operation, as(role, "ELSEWHERE"));
                    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
                    assertThat(answer.path("type").toString()).endsWith("/clinic-out-of-scope");
                });
    }

    @Test
    void lists_show_nothing_of_clinics_that_are_not_the_callers() {
        assertThat(LISTS).allSatisfy(operation -> {
            Response answer = call(operation, as("scheduler", "ELSEWHERE"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.jsonPath().getList("$")).isEmpty();
        });
    }

    @Test
    void tokens_that_are_expired_forged_or_for_somebody_else_are_no_tokens() {
        var issuer = axial.servers.Servers.shared().issuer();
        Set<String> roles = Set.of("scheduler");
        Set<String> all = Set.of("*");
        assertThat(List.of(
                        issuer.expiredToken("sam", roles, all),
                        issuer.forgedToken("sam", roles, all),
                        issuer.tokenForAnotherAudience("sam", roles, all)))
                .allSatisfy(token ->
                        given().auth().oauth2(token).get("/requests").then().statusCode(401));
    }

    private static RequestSpecification as(String role, String clinic) {
        return Desk.of("somebody", Set.of(role), Set.of(clinic)).calls();
    }

    private Response call(String operation, RequestSpecification as) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation.substring(operation.indexOf(' ') + 1);
        if (path.startsWith("/imports")) {
            as.contentType("text/csv").accept("application/json").body("code\nx\n");
        } else if (method.equals("POST") || method.equals("PUT")) {
            as.body(body(operation));
        }
        return as.header("If-Match", "\"1\"").request(method, filled(path));
    }

    private String filled(String path) {
        LocalDate day = world.day;
        return switch (path) {
            case "/days", "/board" -> path + "?date=" + day + "&clinic=" + world.clinic;
            case "/load" -> path + "?from=" + day + "&to=" + day + "&clinic=" + world.clinic;
            case "/third-next-available" -> path + "?procedure=MBB_TL&clinic=" + world.clinic;
            case "/patients" -> path + "?externalId=P-" + patient;
            default ->
                path.replace("/appointments/{id}", "/appointments/" + appointment)
                        .replace("/requests/{id}", "/requests/" + request)
                        .replace("/patients/{id}", "/patients/" + patient)
                        .replace("{planId}", UUID.randomUUID().toString())
                        .replace("{ruleId}", "SAF-01")
                        .replace("{kind}", "patients")
                        .replace("{code}", "MBB_TL");
        };
    }

    /** A place for the appointment that is moved, whose request is known. */
    private static Map<String, Object> without(Map<String, Object> body, String field) {
        Map<String, Object> rest = new HashMap<>(body);
        rest.remove(field);
        return rest;
    }

    private Map<String, Object> body(String operation) {
        Map<String, Object> place = Desk.place(request, world.at("11:00"), room, lee);
        return switch (operation) {
            case "POST /appointments" -> place;
            case "POST /appointments/{id}/placement" -> without(place, "requestId");
            case "POST /appointments/{id}/transitions" -> Map.of("to", "CONFIRMED");
            case "POST /appointments/{id}/reversal" -> Map.of("reason", "the wrong line");
            case "POST /requests", "PUT /requests/{id}" ->
                new HashMap<>(
                        Map.of("patientId", patient, "procedure", "MBB_TL", "side", "LEFT", "priority", "ROUTINE"));
            case "POST /appointments/{id}/restoration" -> Map.of();
            case "POST /requests/{id}/withdrawal" -> Map.of("reason", "x");
            case "POST /requests/{id}/clearances/{ruleId}" -> Map.of("state", "REQUESTED");
            case "POST /snapshots" -> Map.of();
            case "POST /patients/search" -> Map.of("text", "nobody at all");
            case "POST /patients", "PUT /patients/{id}" ->
                Map.of(
                        "externalId", "P-" + UUID.randomUUID(),
                        "familyName", "Any",
                        "givenName", "Body",
                        "birthDate", "1960-01-01",
                        "town", "Tulsa",
                        "network", "NEOK",
                        "driveMinutes", Map.of(world.clinic, 20));
            default -> throw new IllegalArgumentException("What is the body of " + operation + "?");
        };
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
