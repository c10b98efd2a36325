package axial.booking.request;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import axial.booking.patient.Caller;
import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.Sql;
import axial.booking.world.TestClock;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Today is what the clinics' calendar shows, when it is tomorrow already in UTC. */
@QuarkusTest
@BookingTest
class LocalDaysTest {

    private World world;
    private LocalDate today;
    private Instant lateInTheEvening;

    @BeforeEach
    void aClinicInTheEvening() {
        world = World.anyClinic().known();
        today = world.day;
        lateInTheEvening = world.at("22:30");
        assertThat(lateInTheEvening.toString()).startsWith(today.plusDays(1) + "T04:30");
    }

    private Map<String, Object> wished(String procedure) {
        Map<String, Object> patient = Caller.anyPatient();
        patient.put("driveMinutes", Map.of(world.clinic, 25));
        Map<String, Object> request = Ordered.any(procedure, Caller.SCHEDULER.enters(patient));
        request.remove("earliest");
        return request;
    }

    @Test
    void a_request_may_be_done_from_the_local_day_it_is_entered_on() {
        UUID request = TestClock.at(lateInTheEvening, () -> Ordered.entered(wished("FU_VISIT")));
        Ordered.read(request).body("earliest", equalTo(today.toString()));
    }

    @Test
    void what_is_due_today_is_not_overdue_yet() {
        Desk here = Desk.of("sue", Set.of("scheduler"), Set.of(world.clinic));
        Ordered.entered(Ordered.with(wished("IR_THERAPY"), "due", today.toString()));
        Ordered.entered(
                Ordered.with(wished("IR_THERAPY"), "due", today.minusDays(1).toString()));
        TestClock.at(lateInTheEvening, () -> here.get("/waiting-list"))
                .then()
                .statusCode(200)
                .body("waiting", equalTo(List.of(2)))
                .body("overdue", equalTo(List.of(1)));
    }

    @Test
    void a_clearance_is_granted_on_the_local_day_and_tomorrow_is_still_to_come() {
        UUID request = Ordered.entered(wished("TPI"));
        TestClock.at(lateInTheEvening, () -> {
            Clearing.of(request, "SAF-03")
                    .sets(Map.of("state", "GRANTED", "day", today.plusDays(1).toString()))
                    .statusCode(400);
            return Clearing.of(request, "SAF-03")
                    .sets(Map.of("state", "GRANTED"))
                    .statusCode(200)
                    .body("day", equalTo(today.toString()));
        });
    }

    /** As it was stored before: an appointment of the evening counted as done on the next day. */
    @Test
    void what_was_stored_by_utc_days_is_migrated_and_the_open_requests_are_judged_again() throws IOException {
        UUID room = world.room("F1", "FIXED_C_ARM");
        UUID lee = world.provider("LEE", "MBB_ALL");
        world.open(room, "08:00", "20:00");
        world.open(world.bay("K1", "CHAIR"), "08:00", "20:00");
        world.session(lee, "08:00", "20:00");
        world.known();
        var patient = world.request().wish("procedure", "BOTOX_MIGR");
        UUID done = patient.waits();
        Desk sam = Desk.scheduler();
        UUID appointment = sam.booked(done, world.at("16:00"), room, lee);
        long version = 1;
        for (String next : new String[] {"ARRIVED", "IN_ROOM", "IN_PROCEDURE", "DONE"}) {
            sam.transit(appointment, version++, next).then().statusCode(200);
        }
        Sql.run("update request set done_on = done_on + 3 where request_id = ?", done);
        UUID waiting = patient.waits();

        statements("V35__local_days.sql")
                .filter(one -> one.startsWith("update request") || one.startsWith("insert into patient_to_judge"))
                .forEach(Sql::run);

        assertThat(text("done_on", done)).isEqualTo(today.toString());
        await().until(
                        () -> text("earliest", waiting),
                        equalTo(today.plusDays(84).toString()));
    }

    private static String text(String column, UUID request) {
        return (String) Sql.column("select cast(" + column + " as text) from request where request_id = ?", request)
                .get(0);
    }

    private static Stream<String> statements(String migration) throws IOException {
        try (var file = LocalDaysTest.class.getResourceAsStream("/db/migration/" + migration)) {
            return Stream.of(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("--[^\n]*", "")
                            .split(";"))
                    .map(String::strip);
        }
    }
}
