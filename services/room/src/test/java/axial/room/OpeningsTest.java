package axial.room;

import static org.assertj.core.api.Assertions.assertThat;

import axial.room.fixture.Caller;
import axial.room.fixture.Sample;
import axial.room.fixture.TestClock;
import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "room"))
class OpeningsTest {

    @BeforeEach
    void load() {
        TestClock.reset();
        Sample.load();
    }

    @AfterEach
    void clock() {
        TestClock.reset();
    }

    @Test
    void what_is_imported_can_be_used_when_its_clinic_is_open() {
        assertThat(openings("TUL-F1", "2026-12-01", "2026-12-04"))
                .containsExactly(
                        "2026-12-01T14:00:00Z/2026-12-01T18:00:00Z TUL",
                        "2026-12-01T19:00:00Z/2026-12-01T23:00:00Z TUL",
                        "2026-12-02T14:00:00Z/2026-12-02T23:00:00Z TUL");
    }

    @Test
    void a_device_is_where_its_hours_say() {
        assertThat(openings("TUL-MC1", "2026-12-01", "2026-12-04"))
                .containsExactly(
                        "2026-12-01T14:00:00Z/2026-12-01T23:00:00Z TUL",
                        "2026-12-02T15:00:00Z/2026-12-02T21:00:00Z VIN");
    }

    @Test
    void openings_reach_half_a_year_ahead_and_the_horizon_moves_on() {
        assertThat(openings("VIN-P1", "2026-12-01", "2028-01-01"))
                .hasSize(26 - 1)
                .endsWith("2027-05-25T13:30:00Z/2027-05-25T21:30:00Z VIN");
    }

    private static List<String> openings(String code, String from, String to) {
        List<Map<String, Object>> found = Caller.SCHEDULER
                .asks()
                .queryParam("resource", id(code))
                .queryParam("from", from + "T00:00:00Z")
                .queryParam("to", to + "T00:00:00Z")
                .get("/openings")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        return found.stream()
                .map(one -> one.get("start") + "/" + one.get("end") + " " + one.get("clinic"))
                .toList();
    }

    private static String id(String code) {
        return Caller.SCHEDULER
                .asks()
                .get("/resources")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.code == '" + code + "' }.id");
    }
}
