package axial.booking.request;

import static axial.booking.request.Ordered.any;
import static axial.booking.request.Ordered.entered;
import static axial.servers.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import axial.booking.patient.Caller;
import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The last day of a deadline is a due day: missing it is loud, and never refused. */
@QuarkusTest
@BookingTest
class DeadlinesTest {

    private final Desk sam = Desk.scheduler();
    private World world;
    private Map<String, Object> person;
    private String patient;

    @BeforeEach
    void somebodyWithAPump() {
        world = World.anyClinic();
        person = Caller.anyPatient();
        person.put("driveMinutes", Map.of(world.clinic, 25));
        patient = Caller.SCHEDULER.enters(person);
    }

    @Test
    void a_refill_that_is_late_is_taken_weighs_most_and_stands_first_in_every_list() {
        LocalDate last = LocalDate.now(World.ZONE).minusDays(181);
        filled(last);
        UUID early = entered(plain("FU_VISIT"));
        UUID refill = entered(plain("IT_REFILL"));
        Ordered.read(refill).body("due", equalTo(last.plusDays(180).toString())).body("latest", equalTo(null));
        await().until(() ->
                Ordered.read(refill).extract().path("deadlineMissed").equals(true));
        Ordered.read(refill).body("priority", equalTo("URGENT")).body("wishedPriority", equalTo("ROUTINE"));
        List<String> waiting = sam.get("/requests?state=WAITING&limit=1000").path("requestId");
        List<String> late =
                sam.get("/requests?state=WAITING&limit=1000").path("findAll { it.deadlineMissed }.requestId");
        org.assertj.core.api.Assertions.assertThat(waiting.subList(0, late.size()))
                .isEqualTo(late);
        org.assertj.core.api.Assertions.assertThat(late)
                .contains(refill.toString())
                .doesNotContain(early.toString());
        sam.get("/detected-issues?kind=DEADLINE_MISSED&limit=500").then().body("requestId", hasItem(refill.toString()));
    }

    @Test
    void a_deadline_that_is_still_to_come_raises_the_priority_by_one_and_an_earlier_due_day_that_was_entered_counts() {
        LocalDate last = LocalDate.now(World.ZONE).minusDays(30);
        filled(last);
        Map<String, Object> request = plain("IT_REFILL");
        request.put("due", last.plusDays(60).toString());
        UUID refill = entered(request);
        Ordered.read(refill)
                .body("priority", equalTo("SOON"))
                .body("deadline", equalTo(last.plusDays(180).toString()))
                .body("due", equalTo(last.plusDays(60).toString()))
                .body("deadlineMissed", equalTo(false));
    }

    private void filled(LocalDate day) {
        Caller.ADMIN.imports(
                "requests",
                "external_id,patient,procedure,priority,state,done_on\nH-" + patient + "," + person.get("externalId")
                        + ",IT_REFILL,ROUTINE,DONE," + day + "\n");
    }

    private Map<String, Object> plain(String procedure) {
        Map<String, Object> request = any(procedure, patient);
        request.remove("earliest");
        request.put("priority", "ROUTINE");
        return request;
    }
}
