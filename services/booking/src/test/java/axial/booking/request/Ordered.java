package axial.booking.request;

import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.Laterality;
import axial.booking.catalogue.Procedure;
import axial.booking.catalogue.ProjectFiles;
import axial.booking.patient.Caller;
import axial.booking.world.Sql;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Requests as a scheduler enters them. */
final class Ordered {

    private static final Catalogue CATALOGUE = ProjectFiles.catalogue();

    private Ordered() {}

    /** A request for a patient nobody has met before, on the left where there is a side. */
    static Map<String, Object> any(String procedure) {
        return any(procedure, Caller.SCHEDULER.enters(Caller.anyPatient()));
    }

    static Map<String, Object> any(String procedure, String patientId) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("patientId", patientId);
        request.put("procedure", procedure);
        Procedure known = CATALOGUE.find(procedure);
        if (known != null && known.laterality() == Laterality.REQUIRED) {
            request.put("side", "LEFT");
        }
        request.put("priority", "SOON");
        request.put("earliest", "2027-02-01");
        return request;
    }

    /** The day it is for the network. */
    static LocalDate today() {
        return LocalDate.now(
                ZoneId.of((String) Sql.column("select network_zone('NEOK')").get(0)));
    }

    static Map<String, Object> with(Map<String, Object> request, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(request);
        changed.put(field, value);
        return changed;
    }

    static ValidatableResponse entering(Map<String, Object> request) {
        return Caller.SCHEDULER.asks().body(request).post("/requests").then();
    }

    static UUID entered(Map<String, Object> request) {
        return UUID.fromString(entering(request).statusCode(201).extract().path("requestId"));
    }

    static ValidatableResponse read(UUID requestId) {
        return Caller.SCHEDULER.asks().get("/requests/" + requestId).then().statusCode(200);
    }

    static ValidatableResponse changing(UUID requestId, String ifMatch, Map<String, Object> request) {
        var asks = Caller.SCHEDULER.asks().body(request);
        return (ifMatch == null ? asks : asks.header("If-Match", ifMatch))
                .put("/requests/" + requestId)
                .then();
    }

    static ValidatableResponse withdrawing(UUID requestId) {
        return Caller.SCHEDULER
                .asks()
                .body(Map.of("reason", "feels well again"))
                .post("/requests/" + requestId + "/withdrawal")
                .then();
    }
}
