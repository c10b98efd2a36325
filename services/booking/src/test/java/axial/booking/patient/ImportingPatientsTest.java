package axial.booking.patient;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import axial.booking.world.BookingTest;
import axial.booking.world.Clinics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@BookingTest
class ImportingPatientsTest {

    private static final String HEADER =
            "external_id,family_name,given_name,birth_date,sex,phone,town,network,drive_minutes\n";

    @Test
    void a_file_has_the_limits_of_a_single_patient() {
        String rows = "L-1," + "f".repeat(101) + ",Ivy,1949-07-30,,,Jenks,NEOK,TUL=17\n"
                + "L-2,Moss,Ivy,2099-01-01,,,Jenks,NEOK,TUL=17\n"
                + "L-3,Moss,Ivy,1949-07-30,," + "5".repeat(41) + ",Jenks,NEOK,TUL=17\n"
                + "L-4,Moss,Ivy,1949-07-30,,," + "t".repeat(101) + ",NEOK,TUL=17\n"
                + "L-5,Moss,Ivy,1899-12-31,,,Jenks,NEOK,TUL=17\n";
        Caller.ADMIN
                .importing("patients", HEADER + rows, true)
                .body("committed", equalTo(false))
                .body("problems.row", contains(2, 3, 4, 5, 6))
                .body("problems.column", contains("family_name", "birth_date", "phone", "town", "birth_date"));
    }

    @Test
    void nobody_is_born_tomorrow_or_before_1900() {
        for (String born : List.of("2099-01-01", "1899-12-31")) {
            Map<String, Object> patient = new HashMap<>(Caller.anyPatient());
            patient.put("birthDate", born);
            Caller.SCHEDULER
                    .asks()
                    .body(patient)
                    .post("/patients")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("birthDate"));
        }
    }

    @Test
    void a_key_that_is_no_clinic_is_not_quoted() {
        Map<String, Object> patient = new HashMap<>(Caller.anyPatient());
        patient.put("driveMinutes", Map.of("Smith, John", 5));
        Caller.SCHEDULER
                .asks()
                .body(patient)
                .post("/patients")
                .then()
                .statusCode(400)
                .body("field", equalTo("driveMinutes"))
                .body(not(containsString("Smith")));
    }

    @Test
    void a_patient_whose_open_requests_name_clinics_stays_in_their_network() {
        Map<String, Object> patient = Caller.anyPatient();
        String id = Caller.SCHEDULER.enters(patient);
        String request = Caller.SCHEDULER
                .asks()
                .body(Map.of(
                        "patientId", id, "procedure", "FU_VISIT", "priority", "ROUTINE", "clinics", List.of("TUL")))
                .post("/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("requestId");
        Clinics.isKnown("ABC", "OTHR");
        String moved = HEADER + patient.get("externalId") + ",Quill,Ada,1957-03-14,F,,Bixby,OTHR,ABC=10\n";
        Caller.ADMIN
                .importing("patients", moved, true)
                .body("committed", equalTo(false))
                .body("problems.row", contains(2))
                .body("problems.column", contains("network"));
        Caller.SCHEDULER
                .asks()
                .body(Map.of("reason", "asked elsewhere"))
                .post("/requests/" + request + "/withdrawal")
                .then()
                .statusCode(200);
        Caller.ADMIN.imports("patients", moved).body("changed", equalTo(1));
    }
}
