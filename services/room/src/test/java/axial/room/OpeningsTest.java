package axial.room;

import static org.assertj.core.api.Assertions.assertThat;

import axial.room.fixture.Caller;
import axial.room.fixture.Heard;
import axial.room.fixture.Heard.Said;
import axial.room.fixture.RoomTest;
import axial.room.fixture.Sample;
import axial.room.fixture.TestClock;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RoomTest
class OpeningsTest {

    @BeforeEach
    void load() {
        TestClock.reset();
        Sample.load();
    }

    @Test
    void what_is_imported_can_be_used_when_its_clinic_is_open() {
        assertThat(Sample.openings("TUL-F1", "2026-12-01", "2026-12-04"))
                .containsExactly(
                        "2026-12-01T14:00:00Z/2026-12-01T18:00:00Z TUL",
                        "2026-12-01T19:00:00Z/2026-12-01T23:00:00Z TUL",
                        "2026-12-02T14:00:00Z/2026-12-02T23:00:00Z TUL");
        assertThat(Sample.openings("TUL-F1", "2026-12-23", "2026-12-24")).isEmpty();
    }

    @Test
    void a_device_is_where_its_hours_say() {
        assertThat(Sample.openings("TUL-MC1", "2026-12-01", "2026-12-04"))
                .containsExactly(
                        "2026-12-01T14:00:00Z/2026-12-01T23:00:00Z TUL",
                        "2026-12-02T15:00:00Z/2026-12-02T21:00:00Z VIN");
    }

    @Test
    void a_closure_in_the_middle_of_a_day_shortens_one_opening_and_adds_another_until_it_is_taken_back() {
        Map<String, Object> before = only("TUL-F1", "2027-01-13");
        String closure = close("TUL-F1", "2027-01-13T16:00:00Z", "2027-01-13T18:30:00Z");
        List<Map<String, Object>> during = Sample.found("TUL-F1", "2027-01-13", "2027-01-14");
        assertThat(during)
                .extracting(one -> one.get("start") + "/" + one.get("end"))
                .containsExactly(
                        "2027-01-13T14:00:00Z/2027-01-13T16:00:00Z", "2027-01-13T18:30:00Z/2027-01-13T23:00:00Z");
        assertThat(during.get(0).get("openingId")).isEqualTo(before.get("openingId"));
        assertThat(during.get(0).get("version")).isEqualTo((int) before.get("version") + 1);

        Caller.MANAGER.asks().delete("/closures/" + closure).then().statusCode(204);
        Map<String, Object> after = only("TUL-F1", "2027-01-13");
        assertThat(after).containsEntry("openingId", before.get("openingId")).containsEntry("end", before.get("end"));

        try (var heard = new Heard("axial.room.openings")) {
            List<Said> said = heard.until(all -> all.stream()
                            .filter(one -> one.key().equals(before.get("openingId")))
                            .count()
                    == 3);
            assertThat(said)
                    .filteredOn(one -> one.key().equals(before.get("openingId")))
                    .extracting(one -> one.data().get("end").asText())
                    .containsExactly("2027-01-13T23:00:00Z", "2027-01-13T16:00:00Z", "2027-01-13T23:00:00Z");
            assertThat(said)
                    .filteredOn(one -> one.key().equals(during.get(1).get("openingId")))
                    .extracting(one -> one.type() + " " + (one.data() == null))
                    .containsExactly("axial.room.opening.changed false", "axial.room.opening.gone true");
        }
    }

    @Test
    void a_closed_clinic_takes_the_openings_of_everything_in_it_and_of_guests_and_of_nothing_else() {
        String closure = Caller.ADMIN
                .asks()
                .body(Map.of(
                        "clinic", "VIN",
                        "start", "2027-02-02T06:00:00Z",
                        "end", "2027-02-04T06:00:00Z",
                        "reason", "Ice storm"))
                .post("/closures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(Sample.openings("VIN-P1", "2027-02-02", "2027-02-04")).isEmpty();
        assertThat(Sample.openings("TUL-MC1", "2027-02-02", "2027-02-05"))
                .containsExactly("2027-02-02T14:00:00Z/2027-02-02T23:00:00Z TUL");
        assertThat(Sample.openings("TUL-F1", "2027-02-02", "2027-02-05")).hasSize(3);
        Caller.ADMIN.asks().delete("/closures/" + closure).then().statusCode(204);
        assertThat(Sample.openings("VIN-P1", "2027-02-02", "2027-02-04")).hasSize(1);
    }

    @Test
    void a_scheduler_may_report_an_outage_but_not_close_anything() {
        var outage = Map.of(
                "resourceId", Sample.id("TUL-MC1"),
                "start", "2027-03-02T12:00:00Z",
                "end", "2027-03-03T12:00:00Z",
                "reason", "Tube arcing");
        String id = Caller.SCHEDULER
                .asks()
                .body(outage)
                .post("/outages")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(Sample.openings("TUL-MC1", "2027-03-02", "2027-03-03")).isEmpty();
        List<String> kinds = Caller.SCHEDULER
                .asks()
                .get("/closures")
                .then()
                .extract()
                .path("findAll { it.id == '" + id + "' }.kind");
        assertThat(kinds).containsExactly("OUTAGE");
        Caller.MANAGER.asks().delete("/closures/" + id).then().statusCode(404);
        Caller.SCHEDULER.asks().delete("/outages/" + id).then().statusCode(204);
        assertThat(Sample.openings("TUL-MC1", "2027-03-02", "2027-03-03")).hasSize(1);
        Caller.SCHEDULER.asks().body(outage).post("/closures").then().statusCode(403);
    }

    @Test
    void what_is_out_of_service_has_no_openings_from_today_on() {
        String id = Sample.id("TUL-C1");
        assertThat(Sample.openings("TUL-C1", "2026-12-01", "2027-01-01")).isNotEmpty();
        ValidatableResponse chair =
                Caller.ADMIN.asks().get("/resources/" + id).then().statusCode(200);
        revise(id, chair, false).statusCode(200);
        assertThat(Sample.openings("TUL-C1", "2026-12-01", "2027-01-01")).isEmpty();
        revise(id, Caller.ADMIN.asks().get("/resources/" + id).then(), true).statusCode(200);
        assertThat(Sample.openings("TUL-C1", "2026-12-01", "2027-01-01")).isNotEmpty();
    }

    @Test
    void hours_set_by_hand_move_the_openings_at_once() {
        String path = "/resources/" + Sample.id("TUL-B1") + "/hours";
        String none =
                Caller.ADMIN.asks().get(path).then().statusCode(200).extract().header("ETag");
        String hours = """
                {"weekly": [{"weekday": "FRIDAY", "opens": "07:00", "closes": "09:30"}],
                 "special": [{"date": "2026-12-11"}, {"date": "2026-12-12", "opens": "10:00", "closes": "11:00"}]}""";
        Caller.ADMIN
                .asks()
                .header("If-Match", none)
                .body(hours)
                .put(path)
                .then()
                .statusCode(200);
        assertThat(Sample.openings("TUL-B1", "2026-12-01", "2026-12-19"))
                .containsExactly(
                        "2026-12-04T13:00:00Z/2026-12-04T15:30:00Z TUL",
                        "2026-12-12T16:00:00Z/2026-12-12T17:00:00Z TUL",
                        "2026-12-18T13:00:00Z/2026-12-18T15:30:00Z TUL");
        Caller.ADMIN
                .asks()
                .header("If-Match", none)
                .body(hours)
                .put(path)
                .then()
                .statusCode(412);
        Caller.ADMIN.asks().body(hours).put(path).then().statusCode(428);
    }

    private static ValidatableResponse revise(String id, ValidatableResponse known, boolean inService) {
        Map<String, Object> described = new java.util.HashMap<>(known.extract().<Map<String, Object>>path("$"));
        described.keySet().retainAll(List.of("clinic", "code", "name", "kind", "type", "capabilities"));
        described.put("inService", inService);
        return Caller.ADMIN
                .asks()
                .header("If-Match", known.extract().header("ETag"))
                .body(described)
                .put("/resources/" + id)
                .then();
    }

    private static Map<String, Object> only(String code, String date) {
        List<Map<String, Object>> found = Sample.found(
                code, date, java.time.LocalDate.parse(date).plusDays(1).toString());
        assertThat(found).hasSize(1);
        return Objects.requireNonNull(found.get(0));
    }

    private static String close(String code, String start, String end) {
        return Caller.MANAGER
                .asks()
                .body(Map.of("resourceId", Sample.id(code), "start", start, "end", end, "reason", "Maintenance"))
                .post("/closures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
