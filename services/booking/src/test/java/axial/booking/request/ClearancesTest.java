package axial.booking.request;

import static axial.booking.request.Ordered.any;
import static axial.booking.request.Ordered.entered;
import static axial.booking.request.Ordered.with;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import axial.booking.patient.Caller;
import axial.booking.world.BookingTest;
import axial.booking.world.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@BookingTest
class ClearancesTest {

    private static final Caller MANAGER = new Caller("manager", "*");
    /** Nothing here depends on the day it runs: these days lie before and after it by years. */
    private final LocalDate today = Ordered.today();

    @Test
    void what_must_be_cleared_is_shown_with_its_evidence_and_counted_in_lists() {
        UUID id = entered(any("ESI_CAUDAL"));
        Ordered.read(id)
                .body("clearances.state", org.hamcrest.Matchers.everyItem(equalTo("MISSING")))
                .body("clearances.find { it.ruleId == 'PA-01' }.kind", equalTo("AUTHORIZATION"))
                .body("clearances.find { it.ruleId == 'PA-01' }.hard", equalTo(true))
                .body("clearances.find { it.ruleId == 'PA-01' }.leadBusinessDays", equalTo(7))
                .body("clearances.find { it.ruleId == 'PA-01' }.evidence", containsString("sourced (program)"))
                .body("clearances.find { it.ruleId == 'PA-01' }.sentence", containsString("WISeR"))
                .body("missingClearances", equalTo(3))
                .body("findings.find { it.ruleId == 'PA-01' }.decision", equalTo("CLEARANCE"));
        Clearing.of(id, "SAF-03").sets(Map.of("state", "GRANTED")).statusCode(200);
        Caller.SCHEDULER
                .asks()
                .queryParams(Map.of("externalId", id.toString()))
                .get("/requests")
                .then()
                .statusCode(200)
                .body("[0].missingClearances", equalTo(2))
                .body("[0].advisedClearances", equalTo(6))
                .body("[0].clearances", equalTo(List.of()));
    }

    @Test
    void an_authorization_asked_for_is_expected_after_its_business_days_and_one_granted_counts_its_own() {
        Map<String, Object> request = any("ESI_CAUDAL");
        UUID id = entered(with(request, "earliest", "2020-01-02"));
        Clearing authorization = Clearing.of(id, "PA-01");
        // Thursday; seven business days later is the Monday after the next
        authorization
                .sets(Map.of("state", "REQUESTED", "day", "2021-03-04"))
                .statusCode(200)
                .body("from", equalTo("2021-03-15"));
        Ordered.read(id).body("earliest", equalTo("2021-03-15")).body("version", equalTo(2));
        authorization
                .sets(Map.of(
                        "state", "GRANTED", "day", "2021-03-09", "validFrom", "2021-03-11", "validUntil", "2021-06-09"))
                .statusCode(200);
        Ordered.read(id)
                .body("earliest", equalTo("2021-03-11"))
                .body("latest", equalTo("2021-06-09"))
                .body("missingClearances", equalTo(2));
        authorization.sets(Map.of("state", "MISSING")).statusCode(200);
        Ordered.read(id).body("earliest", equalTo("2020-01-02")).body("latest", equalTo(null));
    }

    @Test
    void a_plan_for_blood_thinners_holds_them_for_the_longest_that_the_table_names() {
        UUID id = entered(with(any("KYPHO"), "earliest", "2020-01-02"));
        Clearing plan = Clearing.of(id, "SAF-01");
        plan.sets(Map.of("state", "GRANTED", "day", "2021-03-04", "drugs", List.of("Naproxen", "clopidogrel")))
                .statusCode(200)
                .body("from", equalTo("2021-03-11"))
                .body("holds", hasItem(containsString("clopidogrel: 7 d")))
                .body("drugs", equalTo(List.of("Naproxen", "clopidogrel")));
        Ordered.read(id).body("earliest", equalTo("2021-03-11"));
        plan.sets(Map.of("state", "REQUESTED", "day", "2021-03-04", "drugs", List.of("warfarin")))
                .statusCode(200)
                .body("from", equalTo("2021-03-14"));
        plan.sets(Map.of("state", "GRANTED", "day", "2021-03-04", "drugs", List.of()))
                .statusCode(200)
                .body("from", equalTo(null));
    }

    @Test
    void where_the_table_leaves_the_hold_to_an_assessment_a_person_gives_the_day() {
        UUID id = entered(with(any("SGB"), "earliest", "2020-01-02"));
        Map<String, Object> grant =
                Map.of("state", "GRANTED", "day", "2021-03-04", "drugs", List.of("aspirin (primary prevention)"));
        Clearing.of(id, "SAF-01")
                .sets(grant)
                .statusCode(400)
                .body("field", equalTo("validFrom"))
                .body("detail", containsString("prescriber"))
                .body("detail", not(containsString("aspirin")));
        Clearing.of(id, "SAF-01").sets(with(grant, "validFrom", "2021-03-09")).statusCode(200);
        Ordered.read(id).body("earliest", equalTo("2021-03-09"));
    }

    @Test
    void a_drug_that_is_not_in_the_table_is_refused_with_those_that_are_and_without_naming_it() {
        UUID id = entered(any("KYPHO"));
        Clearing.of(id, "SAF-01")
                .sets(Map.of("state", "GRANTED", "drugs", List.of("warfarin", "ginkgo")))
                .statusCode(400)
                .body("field", equalTo("drugs"))
                .body("detail", containsString("drugs[1]"))
                .body("detail", containsString("fondaparinux"))
                .body("detail", not(containsString("ginkgo")));
        Clearing.of(id, "SAF-01")
                .sets(Map.of("state", "GRANTED"))
                .statusCode(400)
                .body("field", equalTo("drugs"));
        Clearing.of(id, "SAF-03")
                .sets(Map.of("state", "GRANTED", "drugs", List.of("warfarin")))
                .statusCode(400)
                .body("field", equalTo("drugs"));
    }

    @Test
    void a_waiver_needs_a_reason_and_where_it_is_hard_a_manager() {
        UUID id = entered(any("SGB"));
        Clearing.of(id, "SAF-07")
                .sets(Map.of("state", "WAIVED"))
                .statusCode(400)
                .body("field", equalTo("reason"));
        Map<String, Object> waiver = Map.of("state", "WAIVED", "reason", "stays overnight");
        Clearing.of(id, "SAF-07")
                .sets(waiver)
                .statusCode(403)
                .body("type", equalTo("https://axial.example/problems/role-missing"))
                .body("detail", containsString("manager"));
        Clearing.of(id, "SAF-07").by(MANAGER).sets(waiver).statusCode(200).body("who", equalTo("sam"));
        Clearing.of(id, "PA-04").sets(waiver).statusCode(200);
        Caller.SCHEDULER
                .asks()
                .get("/requests/" + id + "/clearances/history")
                .then()
                .statusCode(200)
                .body("ruleId", equalTo(List.of("SAF-07", "PA-04")))
                .body("[0].state", equalTo("WAIVED"))
                .body("[0].reason", equalTo("stays overnight"))
                .body("[0].version", equalTo(2));
    }

    @Test
    void the_history_of_clearances_is_only_ever_added_to() {
        UUID id = entered(any("SGB"));
        Clearing.of(id, "SAF-03").sets(Map.of("state", "REQUESTED")).statusCode(200);
        assertThatThrownBy(() -> Sql.run("update clearance_history set who = 'nobody' where request_id = ?", id))
                .hasMessageContaining("only ever added to");
    }

    @Test
    void days_that_make_no_sense_are_refused_by_their_field() {
        UUID id = entered(any("SGB"));
        Clearing screen = Clearing.of(id, "SAF-03");
        screen.sets(Map.of("state", "GRANTED", "day", today.plusDays(2).toString()))
                .statusCode(400)
                .body("field", equalTo("day"))
                .body("detail", containsString("or earlier"));
        screen.sets(Map.of("state", "GRANTED", "validFrom", "2021-03-09", "validUntil", "2021-03-08"))
                .statusCode(400)
                .body("field", equalTo("validUntil"));
        screen.sets(Map.of("state", "REQUESTED", "validUntil", "2021-03-08"))
                .statusCode(400)
                .body("field", equalTo("validUntil"))
                .body("detail", containsString("GRANTED"));
        screen.sets(Map.of("state", "DENIED")).statusCode(400).body("detail", containsString("WAIVED"));
    }

    @Test
    void a_clearance_that_leaves_a_waiting_request_no_day_is_refused() {
        UUID id = entered(with(any("ESI_CAUDAL"), "latest", "2027-02-26"));
        Clearing.of(id, "PA-01")
                .sets(Map.of("state", "GRANTED", "validFrom", "2027-03-01"))
                .statusCode(422)
                .body("type", equalTo("https://axial.example/problems/clearances-leave-no-day"))
                .body("detail", containsString("from 2027-03-01 to 2027-02-26"));
        Ordered.read(id)
                .body("clearances.find { it.ruleId == 'PA-01' }.state", equalTo("MISSING"))
                .body("version", equalTo(1));
    }

    @Test
    void somebody_who_saw_an_older_clearance_is_told_and_one_that_is_not_needed_is_not_found() {
        UUID id = entered(any("SGB"));
        Clearing.of(id, "SAF-03")
                .sets(Map.of("state", "REQUESTED"))
                .statusCode(200)
                .header("ETag", "\"2\"");
        Caller.SCHEDULER
                .asks()
                .header("If-Match", "\"1\"")
                .body(Map.of("state", "GRANTED"))
                .post("/requests/" + id + "/clearances/SAF-03")
                .then()
                .statusCode(412)
                .body("version", equalTo(2));
        Clearing.of(id, "FAC-01")
                .sets(Map.of("state", "GRANTED"))
                .statusCode(404)
                .body("detail", containsString("SAF-01, SAF-03"));
        Ordered.withdrawing(id).statusCode(200);
        Clearing.of(id, "SAF-03")
                .sets(Map.of("state", "GRANTED"))
                .statusCode(409)
                .body("type", equalTo("https://axial.example/problems/request-not-waiting"));
    }

    @Test
    void another_procedure_begins_anew_and_another_wish_does_not() {
        Map<String, Object> request = any("ESI_CAUDAL");
        UUID id = entered(request);
        Clearing.of(id, "PA-01")
                .sets(Map.of("state", "GRANTED", "validFrom", "2027-02-11"))
                .statusCode(200);
        Ordered.changing(id, "\"2\"", with(request, "priority", "URGENT"))
                .statusCode(200)
                .body("earliest", equalTo("2027-02-11"))
                .body("clearances.find { it.ruleId == 'PA-01' }.state", equalTo("GRANTED"));
        Ordered.changing(id, "\"3\"", with(request, "procedure", "ESI_IL_LUMB"))
                .statusCode(200)
                .body("earliest", equalTo("2027-02-01"))
                .body("clearances.find { it.ruleId == 'PA-01' }.state", equalTo("MISSING"));
    }

    @Test
    void the_holds_are_shown_with_their_evidence() {
        Caller.SCHEDULER
                .asks()
                .get("/anticoagulant-holds")
                .then()
                .statusCode(200)
                .body("find { it.drug == 'warfarin' }.highRisk", equalTo("5 d + normal INR"))
                .body("find { it.drug == 'ticagrelor' }.evidence", equalTo("PK"));
    }
}
