package axial.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

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
    void a_roster_ends_at_midnight_as_hours_do() {
        String path = "/providers/" + takeOn("LATE") + "/roster";
        Caller.ADMIN
                .asks()
                .header("If-Match", "\"0\"")
                .body("""
                        {"weekly": [{"clinic": "TUL", "weekday": "FRIDAY", "starts": "18:00", "ends": "00:00", "kind": "VISITS", "validFrom": "2026-11-02"},
                                    {"clinic": "TUL", "weekday": "SATURDAY", "starts": "00:00", "ends": "02:00", "kind": "VISITS", "validFrom": "2026-11-02"}],
                         "exceptions": [{"date": "2026-12-09", "clinic": "TUL", "starts": "22:30", "ends": "00:00", "kind": "VISITS"}]}""")
                .put(path)
                .then()
                .statusCode(200)
                .body("weekly[0].ends", equalTo("00:00:00"));
        assertThat(Sample.sessions("LATE", "2026-12-05", "2026-12-13"))
                .containsExactly(
                        "2026-12-05T00:00:00Z/2026-12-05T06:00:00Z TUL VISITS",
                        "2026-12-05T06:00:00Z/2026-12-05T08:00:00Z TUL VISITS",
                        "2026-12-10T04:30:00Z/2026-12-10T06:00:00Z TUL VISITS",
                        "2026-12-12T00:00:00Z/2026-12-12T06:00:00Z TUL VISITS",
                        "2026-12-12T06:00:00Z/2026-12-12T08:00:00Z TUL VISITS");
        Caller.ADMIN.imports(
                "rosters",
                "provider,clinic,weekday,starts,ends,kind,valid_from\nLATE,TUL,MONDAY,20:00,00:00,VISITS,2026-11-02\n");
        roster("/providers/" + takeOn("BACK") + "/roster", "VIN", "19:00")
                .statusCode(400)
                .body("detail", equalTo("It would end at 18:00, before it starts at 19:00. 00:00 is the day's end."));
    }

    @Test
    void a_credential_names_a_clinic_or_leaves_the_field_out() {
        String path = "/providers/" + takeOn("NOWHERE") + "/credentials";
        credential(path, "\"clinics\": [], ").statusCode(400).body("field", endsWith("clinics"));
        credential(path, "").statusCode(200).body("credentials[0].clinics", nullValue());
    }

    private static io.restassured.response.ValidatableResponse credential(String path, String clinics) {
        return Caller.ADMIN
                .asks()
                .header("If-Match", "\"1\"")
                .body("[{\"code\": \"ESI_L\", " + clinics + "\"validFrom\": \"2026-12-01\"}]")
                .put(path)
                .then();
    }

    @Test
    void a_clinic_of_another_network_is_refused_with_those_of_the_own_alone() {
        String id = Caller.ADMIN
                .asks()
                .body(Map.of("code", "FAR", "displayName", "Far Away", "kind", "PA", "network", "T2N"))
                .post("/providers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        roster("/providers/" + id + "/roster", "VIN", "13:20")
                .statusCode(400)
                .body(
                        "detail",
                        startsWith("'TUL' is not a clinic of network T2N. It takes a clinic code; none is known"));
        roster("/providers/" + takeOn("OWN") + "/roster", "FAR", "13:20")
                .statusCode(400)
                .body("detail", startsWith("'FAR' is not a clinic of network NEOK. It takes one of ["))
                .body("detail", containsString("TUL, VIN"));
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
