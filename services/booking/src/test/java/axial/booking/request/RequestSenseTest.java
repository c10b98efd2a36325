package axial.booking.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import axial.booking.patient.Caller;
import axial.booking.world.BookingTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request that no day and no place could ever keep is refused, and what is entered twice is noticed. */
@QuarkusTest
@BookingTest
class RequestSenseTest {

    private String patient;

    @BeforeEach
    void somebody() {
        patient = Caller.SCHEDULER.enters(Caller.anyPatient());
    }

    private Map<String, Object> visit() {
        return new HashMap<>(Map.of("patientId", patient, "procedure", "FU_VISIT", "priority", "ROUTINE"));
    }

    private Map<String, Object> visit(String field, Object value) {
        Map<String, Object> visit = visit();
        visit.put(field, value);
        return visit;
    }

    private static ValidatableResponse enters(Map<String, Object> request) {
        return Caller.SCHEDULER.asks().body(request).post("/requests").then();
    }

    private static ValidatableResponse enters(String key, Map<String, Object> request) {
        return Caller.SCHEDULER
                .asks()
                .header("Idempotency-Key", key)
                .body(request)
                .post("/requests")
                .then();
    }

    private static void refused(Map<String, Object> request, String field) {
        enters(request)
                .statusCode(422)
                .body("type", equalTo("https://axial.example/problems/request-refused"))
                .body("field", equalTo(field));
    }

    @Test
    void a_last_day_that_has_passed_is_refused() {
        refused(visit("latest", "2026-01-01"), "latest");
    }

    @Test
    void a_gap_with_more_days_at_least_than_at_most_is_refused() {
        String first = enters(visit()).statusCode(201).extract().path("requestId");
        refused(visit("after", List.of(Map.of("requestId", first, "minGapDays", 10, "maxGapDays", 5))), "after");
    }

    @Test
    void a_time_away_that_ends_before_it_starts_is_refused() {
        refused(
                visit("unavailable", List.of(Map.of("start", "2031-02-02T00:00:00Z", "end", "2031-02-01T00:00:00Z"))),
                "unavailable");
    }

    @Test
    void a_due_day_before_the_first_is_refused() {
        Map<String, Object> visit = visit("earliest", "2031-03-05");
        visit.put("due", "2031-03-04");
        refused(visit, "due");
    }

    @Test
    void a_preferred_provider_whom_nobody_knows_is_refused() {
        refused(visit("preferredProvider", UUID.randomUUID()), "preferredProvider");
    }

    @Test
    void a_preferred_clinic_that_the_request_does_not_allow_is_refused() {
        Map<String, Object> visit = visit("clinics", List.of("SSP"));
        visit.put("preferredClinic", "TUL");
        refused(visit, "preferredClinic");
    }

    @Test
    void what_makes_sense_is_taken() {
        Map<String, Object> visit = visit("earliest", "2031-03-05");
        visit.put("due", "2031-03-05");
        visit.put("latest", "2031-03-05");
        visit.put("clinics", List.of("SSP", "TUL"));
        visit.put("preferredClinic", "TUL");
        visit.put("unavailable", List.of(Map.of("start", "2031-02-02T00:00:00Z", "end", "2031-02-03T00:00:00Z")));
        enters(visit).statusCode(201);
    }

    @Test
    void a_request_sent_several_times_with_one_key_is_entered_once() {
        String key = UUID.randomUUID().toString();
        List<String> ids = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> enters(key, visit()).statusCode(201).extract().<String>path("requestId")))
                .limit(5)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        enters(key, visit("priority", "SOON"))
                .statusCode(422)
                .body("type", equalTo("https://axial.example/problems/idempotency-key-reused"));
    }

    @Test
    void the_same_twice_is_noticed_and_a_series_is_not() {
        String first = enters(visit())
                .statusCode(201)
                .body("possibleDuplicates", empty())
                .extract()
                .path("requestId");
        String second = enters(visit("priority", "SOON"))
                .statusCode(201)
                .body("possibleDuplicates", equalTo(List.of(first)))
                .extract()
                .path("requestId");
        Caller.SCHEDULER.asks().get("/requests/" + first).then().body("possibleDuplicates", equalTo(List.of(second)));
        enters(visit("after", List.of(Map.of("requestId", first, "minGapDays", 7))))
                .statusCode(201)
                .body("possibleDuplicates", empty());
    }
}
