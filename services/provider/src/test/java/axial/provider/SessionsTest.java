package axial.provider;

import static org.assertj.core.api.Assertions.assertThat;

import axial.provider.fixture.Caller;
import axial.provider.fixture.Sample;
import axial.provider.fixture.TestClock;
import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "provider"))
class SessionsTest {

    @BeforeEach
    void load() {
        TestClock.reset();
        Sample.load();
    }

    @Test
    void a_roster_becomes_sessions_on_the_clinics_clock() {
        assertThat(sessions("OKAFOR", "2026-12-01", "2026-12-11"))
                .containsExactly(
                        "2026-12-01T14:00:00Z/2026-12-01T18:00:00Z TUL PROCEDURES",
                        "2026-12-01T19:30:00Z/2026-12-01T22:30:00Z VIN VISITS",
                        "2026-12-03T14:00:00Z/2026-12-03T23:00:00Z TUL MIXED",
                        "2026-12-08T14:00:00Z/2026-12-08T18:00:00Z TUL PROCEDURES",
                        "2026-12-10T14:00:00Z/2026-12-10T23:00:00Z TUL MIXED");
    }

    static List<String> sessions(String code, String from, String to) {
        List<Map<String, Object>> found = Caller.SCHEDULER
                .asks()
                .queryParam("provider", id(code))
                .queryParam("from", from + "T00:00:00Z")
                .queryParam("to", to + "T00:00:00Z")
                .get("/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        return found.stream()
                .map(one -> one.get("start") + "/" + one.get("end") + " " + one.get("clinic") + " " + one.get("kind"))
                .toList();
    }

    static String id(String code) {
        return Caller.SCHEDULER
                .asks()
                .get("/providers")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.code == '" + code + "' }.id");
    }
}
