package axial.booking.patient;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import axial.booking.world.BookingTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What was mistyped is put right, and who is entered twice is noticed. */
@QuarkusTest
@BookingTest
class CorrectingPatientsTest {

    private static ValidatableResponse corrects(String id, int version, Map<String, Object> patient) {
        return Caller.SCHEDULER
                .asks()
                .header("If-Match", "\"" + version + "\"")
                .body(patient)
                .put("/patients/" + id)
                .then();
    }

    private static ValidatableResponse enters(String key, Map<String, Object> patient) {
        return Caller.SCHEDULER
                .asks()
                .header("Idempotency-Key", key)
                .body(patient)
                .post("/patients")
                .then();
    }

    @Test
    void what_was_mistyped_is_corrected_once_for_the_version_that_was_seen() {
        Map<String, Object> patient = Caller.anyPatient();
        String id = Caller.SCHEDULER.enters(patient);
        patient.put("familyName", "Quell");
        patient.put("externalId", "P-" + UUID.randomUUID());
        corrects(id, 1, patient)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("familyName", equalTo("Quell"))
                .body("externalId", equalTo(patient.get("externalId")));
        corrects(id, 2, patient).statusCode(200).body("version", equalTo(2));
        corrects(id, 1, patient).statusCode(412);
    }

    @Test
    void a_record_number_of_somebody_else_is_refused() {
        Map<String, Object> first = Caller.anyPatient();
        String known = Caller.SCHEDULER.enters(first);
        Map<String, Object> second = Caller.anyPatient();
        String id = Caller.SCHEDULER.enters(second);
        second.put("externalId", first.get("externalId"));
        corrects(id, 1, second).statusCode(409).body("patientId", equalTo(known));
    }

    @Test
    void a_new_address_is_followed_by_what_is_open() {
        String id = Caller.SCHEDULER.enters(Caller.anyPatient());
        String request = Caller.SCHEDULER
                .asks()
                .body(Map.of("patientId", id, "procedure", "FU_VISIT", "priority", "ROUTINE"))
                .post("/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("requestId");
        Map<String, Object> moved = Caller.anyPatient();
        moved.put("driveMinutes", Map.of("TUL", 63));
        corrects(id, 1, moved).statusCode(200);
        Caller.SCHEDULER
                .asks()
                .get("/requests/" + request)
                .then()
                .statusCode(200)
                .body("driveMinutes", equalTo(Map.of("TUL", 63)));
    }

    @Test
    void who_has_the_same_name_and_birth_date_is_named_however_it_is_spelt() {
        Map<String, Object> first = Caller.anyPatient();
        String family = "Zoé" + UUID.randomUUID().toString().substring(0, 8);
        first.put("familyName", family);
        String known = Caller.SCHEDULER.enters(first);
        Map<String, Object> again = Caller.anyPatient();
        again.put("familyName", family.toUpperCase(java.util.Locale.ROOT).replace("É", "E"));
        Caller.SCHEDULER
                .asks()
                .body(again)
                .post("/patients")
                .then()
                .statusCode(201)
                .body("possibleDuplicates", equalTo(List.of(known)));
        Map<String, Object> other = Caller.anyPatient();
        other.put("familyName", family);
        other.put("birthDate", "1957-03-15");
        Caller.SCHEDULER
                .asks()
                .body(other)
                .post("/patients")
                .then()
                .statusCode(201)
                .body("possibleDuplicates", not(hasItem(notNullValue())));
    }

    @Test
    void a_patient_sent_twice_with_one_key_is_entered_once() {
        Map<String, Object> patient = Caller.anyPatient();
        String key = UUID.randomUUID().toString();
        List<String> ids = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> enters(key, patient).statusCode(201).extract().<String>path("patientId")))
                .limit(5)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();
        Assertions.assertThat(ids).hasSize(1);
        patient.put("town", "Jenks");
        enters(key, patient).statusCode(422);
    }

    @Test
    void a_sex_that_no_table_knows_is_refused_by_field() {
        Map<String, Object> patient = Caller.anyPatient();
        patient.put("sex", "female-ish");
        Caller.SCHEDULER
                .asks()
                .body(patient)
                .post("/patients")
                .then()
                .statusCode(400)
                .body("field", equalTo("sex"));
    }

    @Test
    void clinics_that_nobody_knows_or_of_another_network_are_refused_with_what_would_work() {
        Map<String, Object> nowhere = Caller.anyPatient();
        nowhere.put("driveMinutes", Map.of("TUL", 22, "ZZZ", 5));
        Caller.SCHEDULER
                .asks()
                .body(nowhere)
                .post("/patients")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://axial.example/problems/patient-refused"))
                .body("field", equalTo("driveMinutes"))
                .body("detail", not(org.hamcrest.Matchers.containsString("ZZZ")));
        Map<String, Object> elsewhere = Caller.anyPatient();
        elsewhere.put("network", "NOPE");
        Caller.SCHEDULER
                .asks()
                .body(elsewhere)
                .post("/patients")
                .then()
                .statusCode(422)
                .body("field", equalTo("network"))
                .body("detail", org.hamcrest.Matchers.containsString("network NEOK"));
    }

    @Test
    void a_row_with_a_clinic_that_nobody_knows_is_told() {
        Caller.ADMIN
                .importing(
                        "patients",
                        "external_id,family_name,given_name,birth_date,town,network,drive_minutes\n" + "I-"
                                + UUID.randomUUID() + ",Moss,Ivy,1949-07-30,Jenks,NEOK,TUL=17|ZZZ=41\n",
                        true)
                .body("committed", equalTo(false))
                .body("problems.column", equalTo(List.of("drive_minutes")));
    }
}
