package axial.booking.request;

import axial.booking.patient.Caller;
import axial.booking.world.Sql;
import axial.booking.world.TestClock;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A clearance of a request, as somebody sets it. */
record Clearing(UUID request, String rule, Caller caller) {

    static Clearing of(UUID request, String rule) {
        return new Clearing(request, rule, Caller.SCHEDULER);
    }

    Clearing by(Caller another) {
        return new Clearing(request, rule, another);
    }

    ValidatableResponse sets(Map<String, Object> change) {
        return caller.asks()
                .body(change)
                .post("/requests/" + request + "/clearances/" + rule)
                .then();
    }

    /**
     * Grants everything that a request lacks; of blood thinners the patient takes none. When it has a place, three days before, so that nothing has
     * lapsed by then.
     */
    static void grantAll(UUID request) {
        Object visit = Sql.column("select cast(visit_day(?) as text)", request).get(0);
        if (visit == null) {
            grantAllNow(request);
        } else {
            TestClock.at(
                    LocalDate.parse(visit.toString())
                            .minusDays(3)
                            .atTime(LocalTime.NOON)
                            .toInstant(ZoneOffset.UTC),
                    () -> {
                        grantAllNow(request);
                        return request;
                    });
        }
    }

    private static void grantAllNow(UUID request) {
        List<String> rules = Ordered.read(request).extract().path("clearances.ruleId");
        for (String rule : rules) {
            Map<String, Object> grant =
                    rule.equals("SAF-01") ? Map.of("state", "GRANTED", "drugs", List.of()) : Map.of("state", "GRANTED");
            of(request, rule).sets(grant).statusCode(200);
        }
    }
}
