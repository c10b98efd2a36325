package axial.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import axial.room.fixture.Caller;
import axial.room.fixture.RoomTest;
import axial.room.fixture.Sample;
import axial.room.fixture.TestClock;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RoomTest
class ClinicsAndResourcesTest {

    @BeforeEach
    void load() {
        TestClock.reset();
        Sample.load();
    }

    @Test
    void a_clinic_is_opened_once_and_gives_its_neighbours_the_drive_back() {
        var ada = Map.of(
                "code", "ADA",
                "network", "NEOK",
                "details", details("America/Chicago", Map.of("TUL", 120)));
        Caller.ADMIN
                .asks()
                .body(ada)
                .post("/clinics")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/clinics/"))
                .header("ETag", equalTo("\"1\""))
                .body("driveMinutes.TUL", equalTo(120));
        Caller.SCHEDULER.asks().get("/clinics/TUL").then().body("driveMinutes.ADA", equalTo(120));
        Caller.ADMIN.asks().body(ada).post("/clinics").then().statusCode(409).body("type", problem("already-known"));
    }

    @Test
    void a_clinic_with_another_time_zone_opens_at_other_instants() {
        Caller.ADMIN.imports(
                "clinics", "code,name,network,time_zone,latitude,longitude\nMOV,Movable,NEOK,America/Chicago,35,-95\n");
        Caller.ADMIN.imports("rooms", "code,clinic,name,kind,capabilities\nMOV-1,MOV,One,EXAM,EXAM\n");
        Caller.ADMIN.imports("hours", "resource,weekday,opens,closes\nMOV,SATURDAY,08:00,10:00\n");
        assertThat(Sample.openings("MOV-1", "2026-12-05", "2026-12-06"))
                .containsExactly("2026-12-05T14:00:00Z/2026-12-05T16:00:00Z MOV");
        String version =
                Caller.ADMIN.asks().get("/clinics/MOV").then().extract().header("ETag");
        Caller.ADMIN
                .asks()
                .header("If-Match", version)
                .body(details("America/Denver", Map.of()))
                .put("/clinics/MOV")
                .then()
                .statusCode(200);
        assertThat(Sample.openings("MOV-1", "2026-12-05", "2026-12-06"))
                .containsExactly("2026-12-05T15:00:00Z/2026-12-05T17:00:00Z MOV");
    }

    /** It is the first of December, 15:00 in UTC: another day in Lord Howe and Kiritimati, and summer time in Sydney alone. */
    @ParameterizedTest
    @CsvSource({
        "CLK1, Australia/Sydney, Australia/Brisbane, 2026-12-07T14:00:00Z/2026-12-08T14:00:00Z",
        "CLK2, Australia/Brisbane, Australia/Sydney, 2026-12-07T13:00:00Z/2026-12-08T13:00:00Z",
        "CLK3, America/Chicago, Pacific/Kiritimati, 2026-12-07T10:00:00Z/2026-12-08T10:00:00Z",
        "CLK4, Pacific/Kiritimati, Pacific/Honolulu, 2026-12-08T10:00:00Z/2026-12-09T10:00:00Z",
        "CLK5, Asia/Kathmandu, Asia/Kolkata, 2026-12-07T18:30:00Z/2026-12-08T18:30:00Z"
    })
    void hours_that_reach_midnight_follow_another_clock(String code, String before, String after, String aDay) {
        Caller.ADMIN.imports(
                "clinics",
                "code,name,network,time_zone,latitude,longitude\n%s,Clock,NEOK,%s,35,-95\n".formatted(code, before));
        Caller.ADMIN.imports(
                "rooms", "code,clinic,name,kind,capabilities\n%1$s-1,%1$s,One,EXAM,EXAM\n".formatted(code));
        StringBuilder hours = new StringBuilder("resource,weekday,opens,closes\n");
        for (DayOfWeek weekday : DayOfWeek.values()) {
            hours.append(code).append(',').append(weekday).append(",00:00,00:00\n");
        }
        Caller.ADMIN.imports("hours", hours.toString());
        assertThat(Sample.openings(code + "-1", "2026-12-08", "2026-12-09")).hasSize(2);

        for (String zone : List.of(after, before, after)) {
            putClock(code, zone);
        }

        assertThat(Sample.openings(code + "-1", "2026-12-08", "2026-12-09")).contains(aDay + " " + code);
        assertThat(starts(code)).doesNotHaveDuplicates().isSorted();
    }

    private static void putClock(String code, String zone) {
        String version =
                Caller.ADMIN.asks().get("/clinics/" + code).then().extract().header("ETag");
        Caller.ADMIN
                .asks()
                .header("If-Match", version)
                .body(details(zone, Map.of()))
                .put("/clinics/" + code)
                .then()
                .statusCode(200);
    }

    private static List<String> starts(String code) {
        return Sample.found(code + "-1", "2026-11-30", "2026-12-20").stream()
                .map(one -> (String) one.get("start"))
                .toList();
    }

    @Test
    void hours_that_overlap_or_end_before_they_begin_are_refused() {
        refusedHours("""
                {"weekly": [], "special": [{"date": "2027-03-04", "opens": "08:00", "closes": "12:00"},
                                           {"date": "2027-03-04", "opens": "10:00", "closes": "13:00"}], "holidays": []}""", "2027-03-04 08:00-12:00 and 10:00-13:00 overlap.");
        refusedHours("""
                {"weekly": [], "special": [{"date": "2027-03-04", "opens": "18:00", "closes": "00:00"},
                                           {"date": "2027-03-04", "opens": "23:00", "closes": "23:30"}], "holidays": []}""", "2027-03-04 18:00-00:00 and 23:00-23:30 overlap.");
        refusedHours("""
                {"weekly": [{"weekday": "MONDAY", "opens": "08:00", "closes": "12:00", "validFrom": "2027-03-04", "validUntil": "2027-03-03"}],
                 "special": [], "holidays": []}""", "MONDAY 08:00-12:00 would end on 2027-03-03, before 2027-03-04.");
    }

    private static void refusedHours(String hours, String detail) {
        String version =
                Caller.ADMIN.asks().get("/clinics/VIN/hours").then().extract().header("ETag");
        Caller.ADMIN
                .asks()
                .header("If-Match", version)
                .body(hours)
                .put("/clinics/VIN/hours")
                .then()
                .statusCode(400)
                .body("detail", equalTo(detail));
    }

    @Test
    void a_change_against_an_old_version_is_refused_as_is_one_without_a_version() {
        Caller.ADMIN
                .asks()
                .header("If-Match", "\"999\"")
                .body(details("America/Chicago", Map.of()))
                .put("/clinics/TUL")
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", problem("stale-version"));
        Caller.ADMIN
                .asks()
                .body(details("America/Chicago", Map.of()))
                .put("/clinics/TUL")
                .then()
                .statusCode(428)
                .body("type", problem("precondition-required"));
    }

    @Test
    void what_can_not_be_is_refused_with_what_would_work() {
        Caller.ADMIN
                .asks()
                .header("If-Match", "\"1\"")
                .body(details("Mars/Olympus", Map.of()))
                .put("/clinics/TUL")
                .then()
                .statusCode(400)
                .body(
                        "detail",
                        equalTo("'Mars/Olympus' is not an IANA time zone. America/Chicago, for example, is one."));
        Caller.ADMIN
                .asks()
                .body(resource("ROOM", "CHAIR", List.of("EXAM")))
                .post("/resources")
                .then()
                .statusCode(400)
                .body("detail", startsWith("A ROOM is one of [FLUORO,"));
        Caller.ADMIN
                .asks()
                .body(resource("BAY", "CHAIR", List.of("EXAM")))
                .post("/resources")
                .then()
                .statusCode(400)
                .body("detail", equalTo("Only rooms have capabilities; leave them out."));
        Caller.ADMIN
                .asks()
                .body("{\"clinic\": \"TUL\", \"kind\": \"BROOM\"}")
                .post("/resources")
                .then()
                .statusCode(400)
                .body("field", equalTo("kind"));
        Caller.ADMIN
                .asks()
                .queryParam("from", "yesterday")
                .get("/openings")
                .then()
                .statusCode(400)
                .body("field", equalTo("from"));
        Caller.MANAGER
                .asks()
                .body(Map.of(
                        "clinic", "TUL", "start", "2027-01-02T10:00:00Z", "end", "2027-01-02T10:00:00Z", "reason", "x"))
                .post("/closures")
                .then()
                .statusCode(400)
                .body("field", equalTo("end"));
    }

    @Test
    void a_resource_is_set_up_under_a_code_of_its_own_and_opens_with_its_clinic() {
        String id = Caller.ADMIN
                .asks()
                .body(resource("BAY", "CHAIR", List.of()))
                .post("/resources")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .extract()
                .path("id");
        assertThat(id).isNotEmpty();
        assertThat(Sample.openings("NEW-1", "2026-12-02", "2026-12-03")).hasSize(1);
        Caller.ADMIN
                .asks()
                .body(resource("BAY", "CHAIR", List.of()))
                .post("/resources")
                .then()
                .statusCode(409);
    }

    @Test
    void a_room_is_in_an_office_unless_it_operates_or_somebody_says_otherwise() {
        Caller.ADMIN.imports("rooms", """
                code,clinic,name,kind,capabilities,site_of_service
                SITE-1,TUL,One,FLUORO,FIXED_C_ARM,
                SITE-2,TUL,Two,OPERATING,OPERATING,
                SITE-3,TUL,Three,FLUORO,FIXED_C_ARM,ASC
                """);
        assertThat(sites()).containsExactly("OFFICE", "ASC", "ASC");
        Caller.ADMIN.imports("rooms", """
                code,clinic,name,kind,capabilities
                SITE-3,TUL,Third,FLUORO,FIXED_C_ARM
                """);
        assertThat(sites()).containsExactly("OFFICE", "ASC", "ASC");
        Caller.ADMIN.importing("rooms", """
                code,clinic,name,kind,capabilities,site_of_service
                SITE-1,TUL,One,FLUORO,FIXED_C_ARM,HOSPITAL
                """, true).body("problems.column", equalTo(List.of("site_of_service")));
    }

    private static List<String> sites() {
        return Caller.SCHEDULER
                .asks()
                .get("/resources?kind=ROOM")
                .then()
                .extract()
                .path("findAll { it.code.startsWith('SITE-') }.siteOfService");
    }

    @Test
    void only_rooms_have_a_site_of_service() {
        Map<String, Object> bay = new HashMap<>(resource("BAY", "CHAIR", List.of()));
        bay.put("siteOfService", "ASC");
        Caller.ADMIN.asks().body(bay).post("/resources").then().statusCode(400).body("field", equalTo("siteOfService"));
    }

    @Test
    void lists_show_the_callers_clinics_alone() {
        var vinita = new Caller("scheduler", "VIN");
        vinita.asks().get("/clinics").then().body("code", equalTo(List.of("VIN")));
        vinita.asks().get("/resources").then().body("code", equalTo(List.of("VIN-P1")));
        List<String> at = vinita.asks().get("/openings").then().extract().path("clinic.unique()");
        assertThat(at).containsExactly("VIN");
    }

    private static Map<String, Object> details(String zone, Map<String, Integer> drives) {
        return drives.isEmpty()
                ? Map.of("name", "Some clinic", "timeZone", zone, "latitude", 34.77, "longitude", -96.68)
                : Map.of(
                        "name",
                        "Ada",
                        "timeZone",
                        zone,
                        "latitude",
                        34.77,
                        "longitude",
                        -96.68,
                        "driveMinutes",
                        drives);
    }

    private static Map<String, Object> resource(String kind, String type, List<String> capabilities) {
        return Map.of(
                "clinic",
                "TUL",
                "code",
                "NEW-1",
                "name",
                "New one",
                "kind",
                kind,
                "type",
                type,
                "capabilities",
                capabilities);
    }

    private static org.hamcrest.Matcher<String> problem(String type) {
        return equalTo("https://axial.example/problems/" + type);
    }
}
