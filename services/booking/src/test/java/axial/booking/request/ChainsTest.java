package axial.booking.request;

import static axial.booking.request.Ordered.any;
import static axial.booking.request.Ordered.entered;
import static axial.booking.request.Ordered.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import axial.booking.patient.Caller;
import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What belongs together is kept from both ends: whatever happens to one, the others are judged again, placed or not. */
@QuarkusTest
@BookingTest
class ChainsTest {

    private static final List<Integer> DAYS = List.of(0, 1, 5, 9, 21);

    private final Desk sam = Desk.scheduler();
    private World world;
    private UUID exam;
    private UUID fluoroscopy;
    private UUID lee;
    private Map<String, Object> person;
    private String patient;

    @BeforeEach
    void aClinicForSomeDays() {
        world = World.anyClinic();
        exam = world.room("E1", "EXAM", "PROCEDURE");
        fluoroscopy = world.room("F1", "FIXED_C_ARM", "LEAD_SHIELDING", "MONITORED_SEDATION");
        UUID bay = world.bay("B1", "BAY");
        lee = world.provider("LEE", "VISIT", "MBB_ALL", "RFA_ALL", "RFA_FACET_ALL", "NEUROMOD_ALL", "SOFT_ALL", "TPI");
        for (int days : DAYS) {
            for (UUID one : List.of(exam, fluoroscopy, bay)) {
                world.open(UUID.randomUUID(), one, world.at(day(days), "08:00"), world.at(day(days), "17:00"), 1);
            }
            world.session(UUID.randomUUID(), lee, world.at(day(days), "08:00"), world.at(day(days), "17:00"), 1);
        }
        world.known();
        person = Caller.anyPatient();
        person.put("driveMinutes", Map.of(world.clinic, 25));
        patient = Caller.SCHEDULER.enters(person);
    }

    @Test
    void who_comes_after_one_that_was_cancelled_is_listed_and_not_confirmed_until_that_has_a_place_again() {
        UUID first = asked("FU_VISIT");
        UUID second = entered(with(visit(), "after", List.of(Map.of("requestId", first, "minGapDays", 3))));
        UUID before = sam.booked(first, world.at("09:00"), exam, lee);
        UUID after = sam.booked(second, world.at(day(5), "09:00"), exam, lee);
        sam.transit(before, 1, "CANCELLED").then().statusCode(200);
        issues().body("appointmentId", hasItem(after.toString())).body("severity", hasItem("HIGH"));
        Ordered.read(second)
                .body("findings.find { it.ruleId == 'ENTERED' }.decision", equalTo("TO_CHECK"))
                .body("findings.find { it.ruleId == 'ENTERED' }.text", containsString("has none"));
        sam.transit(after, 1, "CONFIRMED")
                .then()
                .statusCode(409)
                .body("type", endsWith("/predecessor-not-booked"))
                .body("broken[0].other", equalTo(first.toString()));
        sam.booked(first, world.at(day(1), "09:00"), exam, lee);
        issues().body("appointmentId", not(hasItem(after.toString())));
        sam.transit(after, 1, "CONFIRMED").then().statusCode(200);
    }

    @Test
    void a_withdrawn_one_is_waited_for_by_nobody() {
        UUID first = asked("FU_VISIT");
        UUID second = entered(with(visit(), "after", List.of(Map.of("requestId", first, "minGapDays", 3))));
        UUID before = sam.booked(first, world.at("09:00"), exam, lee);
        UUID after = sam.booked(second, world.at(day(5), "09:00"), exam, lee);
        sam.transit(before, 1, "CANCELLED").then().statusCode(200);
        Ordered.withdrawing(first).statusCode(200);
        issues().body("appointmentId", not(hasItem(after.toString())));
        sam.transit(after, 1, "CONFIRMED").then().statusCode(200);
    }

    @Test
    void an_ablation_is_not_confirmed_when_its_second_block_lost_its_place() {
        Map<String, Object> block = with(procedure("MBB_TL"), "side", "LEFT");
        UUID first = entered(block);
        UUID second = entered(block);
        UUID ablation = entered(with(procedure("RFA_FACET_TL"), "side", "LEFT"));
        Ordered.read(ablation).body("after.requestId", equalTo(List.of(second.toString())));
        Ordered.read(second).body("after.requestId", equalTo(List.of(first.toString())));
    }

    @Test
    void a_removal_that_was_entered_first_is_linked_when_its_trial_is_entered() {
        UUID removal = asked("SCS_LEAD_REMOVE");
        Ordered.read(removal).body("after", equalTo(List.of()));
        UUID trial = asked("SCS_TRIAL");
        Ordered.read(removal)
                .body("after.requestId", equalTo(List.of(trial.toString())))
                .body("after[0].minGapDays", equalTo(3));
    }

    @Test
    void a_removal_that_had_a_place_before_its_trial_was_entered_is_listed() {
        UUID removal = asked("SCS_LEAD_REMOVE");
        UUID early = sam.booked(removal, world.at("09:00"), exam, lee);
        UUID trial = asked("SCS_TRIAL");
        issues().body("appointmentId", hasItem(early.toString()));
        Clearing.grantAll(removal);
        sam.transit(early, 1, "CONFIRMED")
                .then()
                .statusCode(409)
                .body("type", endsWith("/predecessor-not-booked"))
                .body("detail", containsString(trial.toString()));
        sam.book(trial, world.at(day(1), "10:00"), fluoroscopy, lee)
                .then()
                .statusCode(422)
                .body("type", endsWith("/gap-not-kept"));
        sam.transit(early, 1, "CANCELLED").then().statusCode(200);
        issues().body("appointmentId", not(hasItem(early.toString())));
        sam.booked(trial, world.at(day(1), "10:00"), fluoroscopy, lee);
        UUID then = sam.booked(removal, world.at(day(5), "09:00"), exam, lee);
        Clearing.grantAll(removal);
        sam.transit(then, 1, "CONFIRMED").then().statusCode(200);
    }

    @Test
    void a_trial_is_not_confirmed_before_the_removal_of_its_leads_has_a_place() {
        UUID trial = asked("SCS_TRIAL");
        Ordered.read(trial)
                .body(
                        "findings.findAll { it.ruleId == 'SCS-02' }.text.toString()",
                        containsString("owes SCS_LEAD_REMOVE"));
        UUID booked = sam.booked(trial, world.at("10:00"), fluoroscopy, lee);
        Clearing.grantAll(trial);
        sam.transit(booked, 1, "CONFIRMED")
                .then()
                .statusCode(409)
                .body("type", endsWith("/follow-up-not-booked"))
                .body("detail", containsString("SCS-02"));
        UUID removal = asked("SCS_LEAD_REMOVE");
        sam.booked(removal, world.at(day(5), "09:00"), exam, lee);
        sam.transit(booked, 1, "CONFIRMED").then().statusCode(200);
    }

    @Test
    void leads_may_come_out_later_than_they_should_and_somebody_is_told() {
        UUID trial = asked("SCS_TRIAL");
        UUID removal = asked("SCS_LEAD_REMOVE");
        sam.booked(trial, world.at("10:00"), fluoroscopy, lee);
        Ordered.read(removal)
                .body("due", equalTo(day(10).toString()))
                .body("latest", equalTo(null))
                .body("priority", equalTo("URGENT"))
                .body("wishedPriority", equalTo("SOON"));
        UUID late = sam.booked(removal, world.at(day(21), "09:00"), exam, lee);
        issues("DEADLINE_MISSED")
                .body("find { it.appointmentId == '" + late + "' }.detail", containsString(day(10).toString()));
    }

    @Test
    void history_that_comes_after_a_place_was_given_is_judged() {
        UUID points = asked("TPI");
        UUID booked = sam.booked(points, world.at("09:00"), exam, lee);
        LocalDate done = LocalDate.now(World.ZONE).minusDays(5);
        Caller.ADMIN.imports(
                "requests",
                "external_id,patient,procedure,priority,state,done_on\nH-" + points + "," + person.get("externalId")
                        + ",TPI,ROUTINE,DONE," + done + "\n");
        issues().body(
                        "find { it.appointmentId == '" + booked + "' }.detail",
                        containsString(done.plusDays(42).toString()));
        Ordered.read(points)
                .body(
                        "findings.findAll { it.ruleId == 'TPI-01' && it.decision == 'TO_CHECK' }.text.toString()",
                        containsString("It has its place on " + world.day));
        Clearing.grantAll(points);
        sam.transit(booked, 1, "CONFIRMED").then().statusCode(409).body("type", endsWith("/chain-broken"));
    }

    private ValidatableResponse issues() {
        return issues("BROKEN_LINK");
    }

    private ValidatableResponse issues(String kind) {
        return sam.get("/detected-issues?clinic=" + world.clinic + "&kind=" + kind)
                .then()
                .statusCode(200);
    }

    private LocalDate day(int days) {
        return world.day.plusDays(days);
    }

    private Map<String, Object> visit() {
        return procedure("FU_VISIT");
    }

    private Map<String, Object> procedure(String code) {
        Map<String, Object> request = any(code, patient);
        request.remove("earliest");
        return request;
    }

    private UUID asked(String code) {
        return entered(procedure(code));
    }
}
