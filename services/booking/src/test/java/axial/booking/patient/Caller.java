package axial.booking.patient;

import static io.restassured.RestAssured.given;

import axial.booking.world.Clinics;
import axial.servers.Servers;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.Matchers;

/** Somebody who uses the service over HTTP. */
public record Caller(String role, String clinic) {

    public static final Caller ADMIN = new Caller("admin", "*");
    public static final Caller SCHEDULER = new Caller("scheduler", "*");

    public RequestSpecification asks() {
        Clinics.areKnown();
        return given().auth()
                .oauth2(Servers.shared().issuer().token("sam", Set.of(role), Set.of(clinic)))
                .contentType(ContentType.JSON);
    }

    /** Imports rows and expects that nothing is wrong with them. */
    public ValidatableResponse imports(String kind, String csv) {
        return importing(kind, csv, true).body("problems", Matchers.empty());
    }

    public ValidatableResponse importing(String kind, String csv, boolean commit) {
        return asks().contentType("text/csv")
                .accept("application/json")
                .queryParam("commit", commit)
                .body(csv)
                .post("/imports/" + kind)
                .then()
                .statusCode(200);
    }

    /** A patient nobody has met before, who can drive to Tulsa, Sand Springs and Vinita. */
    public static Map<String, Object> anyPatient() {
        Map<String, Object> patient = new LinkedHashMap<>();
        patient.put("externalId", "P-" + UUID.randomUUID());
        patient.put("familyName", "Quill");
        patient.put("givenName", "Ada");
        patient.put("birthDate", "1957-03-14");
        patient.put("sex", "F");
        patient.put("phone", "918 555 0107");
        patient.put("town", "Bixby");
        patient.put("network", "NEOK");
        patient.put("driveMinutes", Map.of("TUL", 22, "SSP", 31, "VIN", 74));
        return patient;
    }

    /** Enters a patient and answers the id. */
    public String enters(Map<String, Object> patient) {
        return asks().body(patient)
                .post("/patients")
                .then()
                .statusCode(201)
                .extract()
                .path("patientId");
    }
}
