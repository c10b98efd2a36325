package axial.provider;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import axial.provider.fixture.Caller;
import axial.provider.fixture.Clinics;
import axial.provider.fixture.Heard;
import axial.provider.fixture.ProviderTest;
import axial.provider.fixture.Sample;
import axial.provider.fixture.TestClock;
import io.restassured.RestAssured;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProviderTest
class SessionsTest {

    @BeforeEach
    void load() {
        TestClock.reset();
        Sample.load();
    }

    @Test
    void a_roster_becomes_sessions_on_the_clinics_clock() {
        assertThat(Sample.sessions("OKAFOR", "2026-12-01", "2026-12-11"))
                .containsExactly(
                        "2026-12-01T14:00:00Z/2026-12-01T18:00:00Z TUL PROCEDURES",
                        "2026-12-01T19:30:00Z/2026-12-01T22:30:00Z VIN VISITS",
                        "2026-12-03T14:00:00Z/2026-12-03T23:00:00Z TUL MIXED",
                        "2026-12-08T14:00:00Z/2026-12-08T18:00:00Z TUL PROCEDURES",
                        "2026-12-10T14:00:00Z/2026-12-10T23:00:00Z TUL MIXED");
        assertThat(Sample.sessions("REYES", "2026-12-01", "2027-02-01")).hasSize(3);
    }

    @Test
    void an_absence_splits_a_session_and_its_end_restores_it_under_the_same_id() {
        Map<String, Object> before =
                Sample.found("OKAFOR", "2027-01-07", "2027-01-08").get(0);
        String absence = report("OKAFOR", "2027-01-07T16:00:00Z", "2027-01-07T18:30:00Z");
        var during = Sample.found("OKAFOR", "2027-01-07", "2027-01-08");
        assertThat(during)
                .extracting(one -> one.get("start") + "/" + one.get("end"))
                .containsExactly(
                        "2027-01-07T14:00:00Z/2027-01-07T16:00:00Z", "2027-01-07T18:30:00Z/2027-01-07T23:00:00Z");
        assertThat(during.get(0)).containsEntry("sessionId", before.get("sessionId"));

        Caller.MANAGER.asks().delete("/absences/" + absence).then().statusCode(204);
        assertThat(Sample.found("OKAFOR", "2027-01-07", "2027-01-08"))
                .singleElement()
                .satisfies(after -> assertThat(after)
                        .containsEntry("sessionId", before.get("sessionId"))
                        .containsEntry("end", before.get("end")));
        try (var heard = new Heard("axial.provider.sessions")) {
            var said = heard.until(all -> all.stream()
                            .filter(one -> one.key().equals(before.get("sessionId")))
                            .count()
                    == 3);
            assertThat(said)
                    .filteredOn(one -> one.key().equals(during.get(1).get("sessionId")))
                    .extracting(one -> one.type() + " " + (one.data() == null))
                    .containsExactly("axial.provider.session.changed false", "axial.provider.session.gone true");
        }
    }

    @Test
    void who_is_away_all_day_has_no_session() {
        String absence = report("OKAFOR", "2027-01-14T06:00:00Z", "2027-01-15T06:00:00Z");
        assertThat(Sample.sessions("OKAFOR", "2027-01-14", "2027-01-15")).isEmpty();
        assertThat(Sample.sessions("OKAFOR", "2027-01-21", "2027-01-22")).hasSize(1);
        Caller.MANAGER.asks().delete("/absences/" + absence).then().statusCode(204);
    }

    @Test
    void a_manager_can_report_absences_for_clinics_of_their_own_alone() {
        var vinita = new Caller("manager", "VIN");
        vinita.asks()
                .body(absence("OKAFOR", "2027-01-14T06:00:00Z", "2027-01-15T06:00:00Z"))
                .post("/absences")
                .then()
                .statusCode(403)
                .body("type", endsWith("/clinic-out-of-scope"));
        String id = vinita.asks()
                .body(absence("OKAFOR", "2027-01-12T19:30:00Z", "2027-01-12T20:00:00Z"))
                .post("/absences")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Caller.MANAGER
                .asks()
                .get("/absences")
                .then()
                .body("find { it.id == '" + id + "' }.reason", equalTo("Conference"));
        vinita.asks().delete("/absences/" + id).then().statusCode(204);
    }

    @Test
    void a_clinic_whose_clock_changes_moves_its_sessions() {
        await().ignoreExceptions().until(() -> {
            Clinics.tell("MOV", "America/Chicago", "{}", 1);
            return true;
        });
        Caller.ADMIN.imports("providers", "code,display_name,kind,network\nMOVER,Mover NP,NP,NEOK\n");
        String rosters =
                "provider,clinic,weekday,starts,ends,kind,valid_from\nMOVER,MOV,MONDAY,08:00,10:00,VISITS,2026-11-02\n";
        await().untilAsserted(() -> Caller.ADMIN.imports("rosters", rosters));
        assertThat(Sample.sessions("MOVER", "2026-12-07", "2026-12-08"))
                .containsExactly("2026-12-07T14:00:00Z/2026-12-07T16:00:00Z MOV VISITS");
        Clinics.tell("MOV", "America/Denver", "{}", 2);
        await().untilAsserted(() -> assertThat(Sample.sessions("MOVER", "2026-12-07", "2026-12-08"))
                .containsExactly("2026-12-07T15:00:00Z/2026-12-07T17:00:00Z MOV VISITS"));
    }

    /** As room's hours: the day that has begun by the one clock has not by the other. */
    @Test
    void sessions_that_reach_midnight_follow_another_clock() {
        hears("NITE", "Asia/Kathmandu", 1);
        hears("DAWN", "America/Chicago", 1);
        Caller.ADMIN.imports("providers", "code,display_name,kind,network\nOWL,Owl NP,NP,NEOK\n");
        StringBuilder rosters = new StringBuilder("provider,clinic,weekday,starts,ends,kind,valid_from\n");
        for (DayOfWeek weekday : DayOfWeek.values()) {
            rosters.append("OWL,NITE,").append(weekday).append(",00:00,00:00,VISITS,2026-11-02\n");
        }
        Caller.ADMIN.imports("rosters", rosters.toString());
        assertThat(Sample.sessions("OWL", "2026-12-08", "2026-12-09"))
                .containsExactly(
                        "2026-12-07T18:15:00Z/2026-12-08T18:15:00Z NITE VISITS",
                        "2026-12-08T18:15:00Z/2026-12-09T18:15:00Z NITE VISITS");
        long parked = parked();

        Clinics.tell("NITE", "Asia/Kolkata", "{}", 2);
        await().until(() -> Sample.sessions("OWL", "2026-12-08", "2026-12-09"), startsAt("2026-12-07T18:30:00Z"));
        Clinics.tell("NITE", "Pacific/Kiritimati", "{}", 3);
        await().until(() -> Sample.sessions("OWL", "2026-12-08", "2026-12-09"), startsAt("2026-12-07T10:00:00Z"));
        Clinics.tell("NITE", "Pacific/Honolulu", "{}", 4);
        await().until(() -> Sample.sessions("OWL", "2026-12-08", "2026-12-09"), startsAt("2026-12-07T10:00:00Z"));

        assertThat(parked()).isEqualTo(parked);
    }

    private static void hears(String code, String zone, long version) {
        await().ignoreExceptions().until(() -> {
            Clinics.tell(code, zone, "{}", version);
            return true;
        });
        String roster =
                "provider,clinic,weekday,starts,ends,kind,valid_from\nREYES,%s,SUNDAY,08:00,09:00,VISITS,2026-11-02\n"
                        .formatted(code);
        await().untilAsserted(
                        () -> Caller.ADMIN.importing("rosters", roster, false).body("problemCount", equalTo(0)));
    }

    private static Predicate<List<String>> startsAt(String start) {
        return sessions -> !sessions.isEmpty() && sessions.get(0).startsWith(start);
    }

    /** How many records lie on the dead-letter topic, as the health check tells. */
    private static long parked() {
        return RestAssured.get("/q/health/well")
                .jsonPath()
                .getLong("checks.find { it.name == 'dead letters' }.data.parked");
    }

    @Test
    void a_clinic_nobody_can_read_is_parked_and_the_next_one_is_heard() {
        Clinics.send("BAD", "{\"clinic\": \"BAD\"}");
        await().ignoreExceptions().until(() -> {
            Clinics.tell("GOOD", "America/Chicago", "{}", 1);
            return true;
        });
        String good =
                "provider,clinic,weekday,starts,ends,kind,valid_from\nREYES,GOOD,SUNDAY,08:00,10:00,VISITS,2026-11-02\n";
        await().untilAsserted(
                        () -> Caller.ADMIN.importing("rosters", good, false).body("problemCount", equalTo(0)));
    }

    private static String report(String code, String start, String end) {
        return Caller.MANAGER
                .asks()
                .body(absence(code, start, end))
                .post("/absences")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, String> absence(String code, String start, String end) {
        return Map.of("providerId", Sample.id(code), "start", start, "end", end, "reason", "Conference");
    }
}
