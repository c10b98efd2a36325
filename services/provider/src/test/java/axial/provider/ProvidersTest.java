package axial.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import axial.provider.fixture.Caller;
import axial.provider.fixture.ProviderTest;
import axial.provider.fixture.Sample;
import axial.provider.fixture.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProviderTest
class ProvidersTest {

    @BeforeEach
    void load() {
        TestClock.reset();
        Sample.load();
    }

    @Test
    void somebody_is_taken_on_credentialed_rostered_and_let_go() {
        String id = takeOn("LIFE");
        String path = "/providers/" + id;
        Caller.ADMIN
                .asks()
                .header("If-Match", "\"1\"")
                .body(
                        "[{\"code\": \"ESI_L\", \"clinics\": [\"VIN\"], \"validFrom\": \"2026-12-01\", \"validUntil\": \"2026-12-31\"}]")
                .put(path + "/credentials")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("credentials[0].clinics", equalTo(List.of("VIN")));
        Caller.ADMIN
                .asks()
                .header("If-Match", "\"0\"")
                .body("""
                    {"weekly": [{"clinic": "VIN", "weekday": "FRIDAY", "starts": "08:00", "ends": "11:00", "kind": "VISITS", "validFrom": "2026-12-01"}],
                     "exceptions": [{"date": "2026-12-11"}]}""")
                .put(path + "/roster")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        assertThat(Sample.sessions("LIFE", "2026-12-01", "2026-12-20"))
                .containsExactly(
                        "2026-12-04T14:00:00Z/2026-12-04T17:00:00Z VIN VISITS",
                        "2026-12-18T14:00:00Z/2026-12-18T17:00:00Z VIN VISITS");
        Caller.ADMIN
                .asks()
                .header("If-Match", "\"2\"")
                .body(Map.of("code", "LIFE", "displayName", "Left", "kind", "PA", "network", "NEOK", "active", false))
                .put(path)
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("credentials.size()", equalTo(1));
        assertThat(Sample.sessions("LIFE", "2026-12-01", "2027-12-20")).isEmpty();
    }

    @Test
    void a_roster_that_puts_somebody_at_two_places_at_once_is_refused_with_both() {
        String path = "/providers/" + takeOn("TWICE") + "/roster";
        roster(path, "VIN", "11:00")
                .statusCode(409)
                .body("type", endsWith("/two-places-at-once"))
                .body("detail", equalTo("TUL 2026-12-01 08:00-12:00 and VIN 2026-12-01 11:00-18:00 overlap."));
        roster(path, "VIN", "13:00")
                .statusCode(409)
                .body("type", endsWith("/no-time-to-drive"))
                .body(
                        "detail",
                        equalTo(
                                "TUL 2026-12-01 08:00-12:00 and VIN 2026-12-01 13:00-18:00 leave 60 minutes for a drive of 80."));
        roster(path, "VIN", "13:20").statusCode(200);
    }

    @Test
    void a_change_against_an_old_version_is_refused_as_is_one_without_a_version() {
        String path = "/providers/" + Sample.id("REYES");
        var reyes = Map.of("code", "REYES", "displayName", "Reyes", "kind", "RN", "network", "NEOK");
        Caller.ADMIN
                .asks()
                .header("If-Match", "\"99\"")
                .body(reyes)
                .put(path)
                .then()
                .statusCode(412);
        Caller.ADMIN
                .asks()
                .body(reyes)
                .put(path)
                .then()
                .statusCode(428)
                .body("type", endsWith("/precondition-required"));
        Caller.ADMIN
                .asks()
                .header("If-Match", "\"99\"")
                .body("[]")
                .put(path + "/credentials")
                .then()
                .statusCode(412);
    }

    @Test
    void what_can_not_be_is_refused_with_what_would_work() {
        Caller.ADMIN
                .asks()
                .body(Map.of("code", "REYES", "displayName", "Another", "kind", "RN", "network", "NEOK"))
                .post("/providers")
                .then()
                .statusCode(409)
                .body("detail", equalTo("There is a provider with code REYES already: Reyes RN."));
        Caller.ADMIN
                .asks()
                .body(Map.of("code", "NEW", "displayName", "New", "kind", "SURGEON", "network", "NEOK"))
                .post("/providers")
                .then()
                .statusCode(400)
                .body("field", equalTo("kind"));
        Caller.ADMIN
                .asks()
                .get("/providers/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(404);
    }

    @Test
    void lists_show_who_works_at_the_callers_clinics() {
        List<String> vinita = new Caller("scheduler", "VIN")
                .asks()
                .get("/providers")
                .then()
                .extract()
                .path("code");
        assertThat(vinita).contains("OKAFOR").doesNotContain("REYES");
        List<String> sessions = new Caller("scheduler", "VIN")
                .asks()
                .queryParam("to", "2027-02-01T00:00:00Z")
                .get("/sessions")
                .then()
                .extract()
                .path("clinic.unique()");
        assertThat(sessions).containsExactly("VIN");
    }

    private static io.restassured.response.ValidatableResponse roster(String path, String second, String starts) {
        String weekly = """
            {"clinic": "%s", "weekday": "TUESDAY", "starts": "%s", "ends": "%s", "kind": "VISITS", "validFrom": "2026-11-02"}""";
        return Caller.ADMIN
                .asks()
                .header("If-Match", "\"0\"")
                .body("{\"weekly\": [" + weekly.formatted("TUL", "08:00", "12:00") + ", "
                        + weekly.formatted(second, starts, "18:00") + "], \"exceptions\": []}")
                .put(path)
                .then();
    }

    private static String takeOn(String code) {
        return Caller.ADMIN
                .asks()
                .body(Map.of("code", code, "displayName", "Somebody " + code, "kind", "PA", "network", "NEOK"))
                .post("/providers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
