package axial.booking.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import axial.booking.world.BookingTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@BookingTest
class PatientsTest {

    private static final String HEADER =
            "external_id,family_name,given_name,birth_date,sex,phone,town,network,drive_minutes\n";

    @Test
    void a_patient_who_was_entered_is_found_by_id_and_by_external_id() {
        Map<String, Object> patient = Caller.anyPatient();
        String id = Caller.SCHEDULER.enters(patient);
        Caller.SCHEDULER
                .asks()
                .get("/patients/" + id)
                .then()
                .statusCode(200)
                .body("familyName", equalTo("Quill"))
                .body("driveMinutes.VIN", equalTo(74))
                .body("version", equalTo(1));
        Caller.SCHEDULER
                .asks()
                .queryParam("externalId", patient.get("externalId"))
                .get("/patients")
                .then()
                .statusCode(200)
                .body("patientId", equalTo(List.of(id)));
    }

    @Test
    void the_same_external_id_twice_is_refused_and_names_the_first() {
        Map<String, Object> patient = Caller.anyPatient();
        String id = Caller.SCHEDULER.enters(patient);
        Caller.SCHEDULER
                .asks()
                .body(patient)
                .post("/patients")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://axial.example/problems/patient-known"))
                .body("patientId", equalTo(id));
    }

    @Test
    void of_several_who_enter_the_same_person_at_once_one_does_and_the_others_hear_who() {
        Map<String, Object> patient = Caller.anyPatient();
        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() ->
                        Caller.SCHEDULER.asks().body(patient).post("/patients").statusCode()))
                .limit(7)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(201, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void a_search_takes_beginnings_of_names_and_the_birth_date_in_any_order() {
        String family = "Zw" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> patient = Caller.anyPatient();
        patient.put("familyName", family);
        String id = Caller.SCHEDULER.enters(patient);
        assertThat(found(family.substring(0, 7).toUpperCase(java.util.Locale.ROOT) + " ad"))
                .containsExactly(id);
        assertThat(found("1957-03-14 " + family)).containsExactly(id);
        assertThat(found(family + " 1957-03-15")).isEmpty();
        assertThat(found((String) patient.get("externalId"))).containsExactly(id);
    }

    @Test
    void a_search_shows_only_who_may_be_treated_at_the_callers_clinics() {
        String family = "Yx" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> patient = Caller.anyPatient();
        patient.put("familyName", family);
        String id = Caller.SCHEDULER.enters(patient);
        var muskogee = new Caller("scheduler", "MKO");
        muskogee.asks()
                .body(Map.of("text", family))
                .post("/patients/search")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        muskogee.asks()
                .get("/patients/" + id)
                .then()
                .statusCode(403)
                .body("type", equalTo("https://axial.example/problems/clinic-out-of-scope"));
    }

    @Test
    void a_patient_without_a_clinic_to_drive_to_is_refused_by_field() {
        Map<String, Object> patient = Caller.anyPatient();
        patient.put("driveMinutes", Map.of());
        Caller.SCHEDULER
                .asks()
                .body(patient)
                .post("/patients")
                .then()
                .statusCode(400)
                .body("field", equalTo("driveMinutes"));
    }

    @Test
    void more_clinics_than_any_network_has_are_refused_by_field_and_by_row() {
        Map<String, Integer> drives = new TreeMap<>();
        IntStream.rangeClosed(1, 501).forEach(n -> drives.put("D" + n, n));
        Map<String, Object> patient = Caller.anyPatient();
        patient.put("driveMinutes", drives);
        Caller.SCHEDULER
                .asks()
                .body(patient)
                .post("/patients")
                .then()
                .statusCode(400)
                .body("field", equalTo("driveMinutes"));
        String cell = drives.entrySet().stream().map(Object::toString).collect(Collectors.joining("|"));
        Caller.ADMIN
                .importing("patients", HEADER + "X-501,Quill,Ada,1960-02-03,,,Tulsa,NEOK," + cell + "\n", true)
                .body("committed", equalTo(false))
                .body("problems.column", equalTo(List.of("drive_minutes")));
    }

    @Test
    void a_file_imported_twice_changes_nothing_the_second_time_and_what_differs_the_third() {
        String one = "I-" + UUID.randomUUID();
        String two = "I-" + UUID.randomUUID();
        String rows = HEADER + one + ",Moss,Ivy,1949-07-30,,,Jenks,NEOK,TUL=17|OKM=41\n" + two
                + ",Reed,Otto,1961-11-02,M,,Catoosa,NEOK,TUL=23\n";
        Caller.ADMIN.imports("patients", rows).body("created", equalTo(2));
        Caller.ADMIN.imports("patients", rows).body("unchanged", equalTo(2)).body("created", equalTo(0));
        Caller.ADMIN
                .imports("patients", rows.replace("TUL=23", "TUL=29"))
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1));
    }

    @Test
    void what_is_wrong_with_a_row_is_said_without_quoting_it() {
        String report = Caller.ADMIN
                .importing("patients", HEADER + "I-9,Moss,Ivy,30.07.1949,,,Jenks,NEOK,TUL:17\n", true)
                .body("committed", equalTo(false))
                .body("problems.column", equalTo(List.of("birth_date", "drive_minutes")))
                .body("problems.row", equalTo(List.of(2, 2)))
                .extract()
                .asString();
        assertThat(report).doesNotContain("Moss").doesNotContain("30.07.1949");
    }

    @Test
    void a_patients_record_says_nothing_of_the_person_when_it_is_printed() {
        var entered = new EnterPatient(
                "P-8", "Quill", "Ada", java.time.LocalDate.EPOCH, null, null, "Bixby", "NEOK", Map.of("TUL", 7));
        assertThat(entered.toString() + Patient.from(entered) + new SearchText("Quill"))
                .doesNotContain("Quill")
                .doesNotContain("Ada");
    }

    private static List<String> found(String text) {
        return Caller.SCHEDULER
                .asks()
                .body(Map.of("text", text))
                .post("/patients/search")
                .then()
                .statusCode(200)
                .extract()
                .path("patientId");
    }
}
