package axial.booking.request;

import static axial.booking.request.Ordered.any;
import static axial.booking.request.Ordered.changing;
import static axial.booking.request.Ordered.entered;
import static axial.booking.request.Ordered.entering;
import static axial.booking.request.Ordered.with;
import static axial.booking.request.Ordered.withdrawing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import axial.booking.patient.Caller;
import axial.booking.world.BookingTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@BookingTest
class RequestsTest {

    @Test
    void a_request_says_what_it_needs_and_what_became_of_every_rule() {
        Map<String, Object> request = with(with(any("MBB_TL"), "side", "LEFT"), "levels", 2);
        entering(request)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("WAITING"))
                .body("network", equalTo("NEOK"))
                .body("earliest", equalTo("2027-02-01"))
                .body("alternatives[0].procedureMinutes", equalTo(12 + 3))
                .body("alternatives.rank", equalTo(List.of(0, 1, 2)))
                .body("performers", equalTo(List.of("IPM_PHYSICIAN")))
                .body("credentials", hasItem("MBB_ALL"))
                .body("driveMinutes.SSP", equalTo(31))
                .body("findings.ruleId", hasItem("FAC-01"))
                .body("findings.ruleId", not(hasItem("FAC-07")))
                .body("findings.find { it.ruleId == 'FAC-01' }.decision", equalTo("CLEARANCE"))
                .body("findings.find { it.ruleId == 'FAC-01' }.evidence", equalTo("secondary"))
                .body("findings.find { it.ruleId == 'FAC-02' }.decision", equalTo("APPLIED"))
                .body("findings.find { it.ruleId == 'FAC-11' }.decision", equalTo("APPLIED"))
                .body("clearances.ruleId", hasItem("SAF-01"));
    }

    @Test
    void every_change_answers_how_far_the_ledger_was_when_it_was_told() {
        Map<String, Object> request = any("TPI");
        ValidatableResponse entered = entering(request);
        UUID id = UUID.fromString(entered.extract().path("requestId"));
        long first = position(entered);
        long changed = position(changing(id, "\"1\"", with(request, "preferredClinic", "TUL")));
        long withdrawn = position(withdrawing(id));

        assertThat(first).isPositive();
        assertThat(changed).isGreaterThan(first);
        assertThat(withdrawn).isGreaterThan(changed);
    }

    private static long position(ValidatableResponse answer) {
        return Long.parseLong(answer.extract().header("Ledger-Position"));
    }

    @Test
    void more_levels_than_one_session_allows_are_refused_with_what_would_work() {
        entering(with(any("MBB_TL"), "levels", 3))
                .statusCode(422)
                .body("type", equalTo("https://axial.example/problems/request-refused"))
                .body("field", equalTo("levels"))
                .body("wouldWork", equalTo("1 to 2"))
                .body("rules", equalTo(List.of("FAC-11")));
        entering(with(any("ESI_CAUDAL"), "side", "BILATERAL"))
                .statusCode(422)
                .body("field", equalTo("side"))
                .body("rules", equalTo(List.of("ESI-06")));
    }

    @Test
    void a_side_is_named_where_there_is_one_and_not_where_there_is_none() {
        Map<String, Object> block = any("MBB_TL");
        block.remove("side");
        entering(block)
                .statusCode(422)
                .body("type", equalTo("https://axial.example/problems/request-refused"))
                .body("field", equalTo("side"))
                .body("wouldWork", equalTo("LEFT, RIGHT or BILATERAL"))
                .body("procedure", equalTo("MBB_TL"))
                .body("side", equalTo("NONE"));
        entering(with(any("PNS_TEMP"), "side", "NONE")).statusCode(422).body("wouldWork", equalTo("LEFT or RIGHT"));
        entering(with(any("ESI_IL_LUMB"), "side", "LEFT"))
                .statusCode(422)
                .body("field", equalTo("side"))
                .body("detail", containsString("has no side"))
                .body("side", equalTo("LEFT"))
                .body("levels", equalTo(1));
        entering(with(block, "side", "RIGHT")).statusCode(201).body("side", equalTo("RIGHT"));
        entering(with(any("TPI"), "side", "RIGHT")).statusCode(201);
        entering(any("TPI")).statusCode(201).body("side", equalTo("NONE"));
    }

    @Test
    void a_waiting_request_does_not_lose_its_side_by_a_change() {
        Map<String, Object> request = any("SIJ_INJ");
        UUID id = entered(request);
        request.remove("side");
        Ordered.changing(id, "\"1\"", request).statusCode(422).body("field", equalTo("side"));
    }

    @Test
    void a_second_block_of_the_same_patient_is_linked_to_the_first() {
        Map<String, Object> request = with(any("MBB_TL"), "side", "RIGHT");
        UUID first = entered(request);
        entering(request)
                .statusCode(201)
                .body("after[0].requestId", equalTo(first.toString()))
                .body("after[0].minGapDays", equalTo(14))
                .body("wishedAfter", equalTo(List.of()))
                .body("findings.find { it.ruleId == 'FAC-02' }.decision", equalTo("APPLIED"));
    }

    @Test
    void a_link_closer_than_a_rule_allows_is_refused_with_the_rule() {
        Map<String, Object> request = with(any("MBB_CERV"), "side", "RIGHT");
        UUID first = entered(request);
        entering(with(request, "after", List.of(Map.of("requestId", first, "minGapDays", 1, "maxGapDays", 9))))
                .statusCode(422)
                .body("type", equalTo("https://axial.example/problems/pathway-forbids"))
                .body("findings[0].ruleId", equalTo("FAC-02"))
                .body("detail", containsString("at least 14 days"));
    }

    @Test
    void a_cap_is_refused_with_the_requests_that_count_and_the_day_from_which_it_would_be_possible() {
        String patient = Caller.SCHEDULER.enters(Caller.anyPatient());
        UUID first = entered(any("IT_TRIAL", patient));
        entering(with(any("IT_TRIAL", patient), "latest", "2028-01-31"))
                .statusCode(422)
                .body("type", equalTo("https://axial.example/problems/pathway-forbids"))
                .body("findings[0].ruleId", equalTo("IT-01"))
                .body("findings[0].severity", equalTo("hard"))
                .body("detail", containsString("request " + first + " (IT_TRIAL) from 2027-02-01"))
                .body("detail", containsString("possible from 2028-02-01"));
        entering(any("IT_TRIAL", patient))
                .statusCode(201)
                .body("earliest", equalTo("2028-02-01"))
                .body("after[0].minGapDays", equalTo(366));
    }

    @Test
    void links_lead_only_to_the_patients_own_requests_and_never_in_circles() {
        UUID strange = entered(any("TPI"));
        Map<String, Object> request = any("TPI");
        UUID first = entered(request);
        entering(with(request, "after", List.of(Map.of("requestId", strange, "minGapDays", 3))))
                .statusCode(422)
                .body("field", equalTo("after"));
        UUID second = entered(with(request, "after", List.of(Map.of("requestId", first, "minGapDays", 50))));
        Ordered.changing(first, "\"1\"", with(request, "after", List.of(Map.of("requestId", second, "minGapDays", 1))))
                .statusCode(422)
                .body("detail", containsString("after itself"));
    }

    @Test
    void a_change_names_the_version_it_was_made_against() {
        Map<String, Object> request = any("KYPHO");
        UUID id = entered(request);
        Map<String, Object> urgent = with(request, "priority", "URGENT");
        Ordered.changing(id, null, urgent).statusCode(428);
        Ordered.changing(id, "\"1\"", urgent)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("priority", equalTo("URGENT"));
        Ordered.changing(id, "\"1\"", urgent)
                .statusCode(412)
                .body("type", equalTo("https://axial.example/problems/stale-version"));
    }

    @Test
    void a_withdrawn_request_stays_withdrawn() {
        Map<String, Object> request = any("PENS");
        UUID id = entered(request);
        Ordered.withdrawing(id).statusCode(200).body("state", equalTo("WITHDRAWN"));
        Ordered.withdrawing(id)
                .statusCode(409)
                .body("type", equalTo("https://axial.example/problems/request-not-waiting"));
        Ordered.changing(id, "\"2\"", request).statusCode(409);
    }

    @Test
    void an_unknown_procedure_or_clinic_is_refused_by_its_field() {
        entering(any("MBB"))
                .statusCode(422)
                .body("field", equalTo("procedure"))
                .body("wouldWork", containsString("MBB_TL"));
        entering(with(any("TPI"), "clinics", List.of("TUL", "MKO")))
                .statusCode(422)
                .body("field", equalTo("clinics"));
        entering(with(any("TPI"), "patientId", UUID.randomUUID())).statusCode(404);
    }

    @Test
    void a_list_is_read_page_by_page_in_the_order_requests_came_in() {
        String patient = Caller.SCHEDULER.enters(Caller.anyPatient());
        List<String> entered = Stream.generate(
                        () -> entered(any("VERTEBRO", patient)).toString())
                .limit(4)
                .toList();
        Map<String, Object> query = Map.of("procedure", "VERTEBRO", "state", "WAITING", "limit", 2);
        assertThat(page(with(query, "after", entered.get(0)))).isEqualTo(entered.subList(1, 3));
        assertThat(page(with(query, "after", entered.get(2)))).isEqualTo(entered.subList(3, 4));
        assertThat(page(Map.of("externalId", entered.get(1)))).containsExactly(entered.get(1));
    }

    @Test
    void a_caller_works_only_with_what_may_be_done_at_the_callers_clinics() {
        Map<String, Object> request = with(any("IT_REFILL"), "clinics", List.of("VIN"));
        UUID id = entered(request);
        var sandSprings = new Caller("scheduler", "SSP");
        sandSprings.asks().get("/requests/" + id).then().statusCode(403);
        sandSprings.asks().body(request).post("/requests").then().statusCode(403);
        sandSprings
                .asks()
                .header("If-Match", "\"1\"")
                .body(request)
                .put("/requests/" + id)
                .then()
                .statusCode(403);
        sandSprings
                .asks()
                .body(Map.of("reason", "feels well again"))
                .post("/requests/" + id + "/withdrawal")
                .then()
                .statusCode(403);
        assertThat(listed(sandSprings, Map.of("procedure", "IT_REFILL"))).doesNotContain(id.toString());
        assertThat(listed(new Caller("manager", "VIN"), Map.of("procedure", "IT_REFILL")))
                .contains(id.toString());
    }

    private static List<String> page(Map<String, Object> query) {
        return listed(Caller.SCHEDULER, query);
    }

    private static List<String> listed(Caller caller, Map<String, Object> query) {
        return caller.asks()
                .queryParams(query)
                .get("/requests")
                .then()
                .statusCode(200)
                .extract()
                .path("requestId");
    }
}
