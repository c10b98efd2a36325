package axial.booking.request;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import axial.booking.patient.Caller;
import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.Sql;
import axial.booking.world.TestClock;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An appointment is booked with something missing, and not confirmed; and what may not share a day doesn't. */
@QuarkusTest
@BookingTest
class ConfirmingTest {

    private final Desk sam = Desk.scheduler();
    private World world;
    private UUID room;
    private UUID lee;
    private String patient;

    @BeforeEach
    void aClinicForTwoDays() {
        world = World.anyClinic();
        room = world.room("F1", "FIXED_C_ARM", "LEAD_SHIELDING");
        UUID bay = world.bay("B1", "BAY");
        lee = world.provider("LEE", "MBB_ALL", "ESI_ALL");
        for (LocalDate day : List.of(world.day, world.day.plusDays(1))) {
            for (UUID one : List.of(room, bay)) {
                world.open(UUID.randomUUID(), one, world.at(day, "08:00"), world.at(day, "17:00"), 1);
            }
            world.session(UUID.randomUUID(), lee, world.at(day, "08:00"), world.at(day, "17:00"), 1);
        }
        world.known();
        Map<String, Object> person = Caller.anyPatient();
        person.put("driveMinutes", Map.of(world.clinic, 25));
        patient = Caller.SCHEDULER.enters(person);
    }

    private UUID asked(String procedure) {
        Map<String, Object> request = Ordered.any(procedure, patient);
        request.remove("earliest");
        return Ordered.entered(request);
    }

    @Test
    void it_is_booked_while_something_is_missing_and_confirmed_once_nothing_is() {
        UUID request = asked("MBB_TL");
        UUID id = sam.booked(request, world.at("09:00"), room, lee);
        TestClock.at(world.at("07:00"), () -> screened(request, world.day));
        sam.transit(id, 1, "CONFIRMED")
                .then()
                .statusCode(409)
                .body("type", endsWith("/clearances-missing"))
                .body("missing.ruleId", equalTo(List.of("SAF-01")))
                .body("missing[0].sentence", containsString("anticoagulant"))
                .body("detail", containsString("SAF-01"));
        Clearing.of(request, "SAF-01")
                .sets(Map.of("state", "GRANTED", "drugs", List.of()))
                .statusCode(200);
        sam.transit(id, 1, "CONFIRMED").then().statusCode(200);
    }

    @Test
    void one_entered_before_sides_were_asked_for_is_not_confirmed_without_one() {
        UUID request = asked("MBB_TL");
        UUID id = sam.booked(request, world.at("09:00"), room, lee);
        Clearing.grantAll(request);
        Sql.run(
                "update request set wish = jsonb_set(wish, '{sitting,side}', '\"NONE\"') where request_id = ?",
                request);
        sam.transit(id, 1, "CONFIRMED")
                .then()
                .statusCode(409)
                .body("type", endsWith("/side-missing"))
                .body("detail", containsString("name LEFT, RIGHT or BILATERAL"));
        sam.get("/detected-issues?kind=SIDE_MISSING&clinic=" + world.clinic)
                .then()
                .statusCode(200)
                .body("requestId", equalTo(List.of(request.toString())))
                .body("appointmentId", equalTo(List.of(id.toString())));
    }

    @Test
    void the_door_of_the_room_asks_again() {
        UUID request = asked("MBB_TL");
        UUID id = sam.booked(request, world.at("09:00"), room, lee);
        sam.transit(id, 1, "ARRIVED").then().statusCode(200);
        sam.transit(id, 2, "IN_ROOM")
                .then()
                .statusCode(409)
                .body("type", endsWith("/clearances-missing"))
                .body("missing.ruleId", equalTo(List.of("SAF-01", "SAF-03")));
        Clearing.grantAll(request);
        sam.transit(id, 2, "IN_ROOM").then().statusCode(200);
    }

    @Test
    void what_is_only_advised_does_not_keep_it_from_being_confirmed_and_what_is_waived_does_not_either() {
        UUID request = asked("MBB_TL");
        UUID id = sam.booked(request, world.at("09:00"), room, lee);
        var manager = new Caller("manager", "*");
        for (String rule : List.of("SAF-01", "SAF-03")) {
            Clearing.of(request, rule)
                    .by(manager)
                    .sets(Map.of("state", "WAIVED", "reason", "seen by Dr. Lee"))
                    .statusCode(200);
        }
        Ordered.read(request).body("missingClearances", equalTo(0)).body("advisedClearances", equalTo(5));
        sam.transit(id, 1, "CONFIRMED").then().statusCode(200);
    }

    @Test
    void a_grant_counts_only_on_the_days_it_is_valid_and_the_refusal_names_no_drug() {
        UUID request = asked("MBB_TL");
        UUID id = sam.booked(request, world.at("09:00"), room, lee);
        Clearing.grantAll(request);
        Clearing.of(request, "SAF-01")
                .sets(Map.of(
                        "state",
                        "GRANTED",
                        "drugs",
                        List.of("enoxaparin prophylactic"),
                        "reason",
                        "after the angiogram",
                        "validFrom",
                        world.day.plusDays(1).toString()))
                .statusCode(200);
        String refusal = sam.transit(id, 1, "CONFIRMED")
                .then()
                .statusCode(409)
                .body("missing.ruleId", equalTo(List.of("SAF-01")))
                .body("missing[0].state", equalTo("GRANTED"))
                .body("missing[0].from", equalTo(world.day.plusDays(1).toString()))
                .extract()
                .asString();
        assertThat(refusal).doesNotContain("enoxaparin", "angiogram");
        sam.move(id, 1, world.at("10:00"), room, lee).then().statusCode(422).body("type", endsWith("/outside-window"));
        sam.move(id, 1, world.at(world.day.plusDays(1), "10:00"), room, lee)
                .then()
                .statusCode(200);
        sam.transit(id, 2, "CONFIRMED").then().statusCode(200);
    }

    @Test
    void a_request_that_has_its_place_keeps_it_whatever_is_cleared_and_waits_by_what_was_cleared_afterwards() {
        UUID request = asked("MBB_TL");
        UUID id = sam.booked(request, world.at("09:00"), room, lee);
        String tomorrow = world.day.plusDays(1).toString();
        Clearing.of(request, "SAF-03")
                .sets(Map.of("state", "GRANTED", "validFrom", tomorrow))
                .statusCode(200);
        assertThat(sam.state(id)).isEqualTo("BOOKED");
        sam.transit(id, 1, "CANCELLED").then().statusCode(200);
        Ordered.read(request).body("state", equalTo("WAITING")).body("earliest", equalTo(tomorrow));
        sam.book(request, world.at("09:00"), room, lee).then().statusCode(422);
        sam.booked(request, world.at(world.day.plusDays(1), "09:00"), room, lee);
    }

    @Test
    void what_may_not_share_a_day_is_refused_whichever_was_booked_first() {
        UUID block = asked("MBB_TL");
        UUID epidural = asked("ESI_CAUDAL");
        Ordered.read(epidural).body("notSameDayAs", equalTo(List.of(block.toString())));
        Ordered.read(block).body("notSameDayAs", equalTo(List.of(epidural.toString())));
        UUID booked = sam.booked(block, world.at("09:00"), room, lee);
        sam.book(epidural, world.at("15:00"), room, lee)
                .then()
                .statusCode(422)
                .body("type", endsWith("/day-shared"))
                .body("requestId", equalTo(block.toString()))
                .body("detail", containsString(world.day.toString()));
        UUID other = sam.booked(epidural, world.at(world.day.plusDays(1), "09:00"), room, lee);
        sam.move(booked, 1, world.at(world.day.plusDays(1), "15:00"), room, lee)
                .then()
                .statusCode(422)
                .body("type", endsWith("/day-shared"))
                .body("requestId", equalTo(epidural.toString()));
        sam.transit(other, 1, "CANCELLED").then().statusCode(200);
        sam.move(booked, 1, world.at(world.day.plusDays(1), "15:00"), room, lee)
                .then()
                .statusCode(200);
    }

    @Test
    void a_place_that_is_free_instead_does_not_share_the_day_either() {
        UUID block = asked("MBB_TL");
        UUID epidural = asked("ESI_CAUDAL");
        sam.booked(block, world.at("09:00"), room, lee);
        LocalDate eve = world.day.minusDays(1);
        world.open(UUID.randomUUID(), room, world.at(eve, "16:00"), world.at(eve, "17:00"), 1);
        world.open(UUID.randomUUID(), world.bay("B2", "BAY"), world.at(eve, "16:00"), world.at(eve, "17:00"), 1);
        world.session(UUID.randomUUID(), lee, world.at(eve, "16:00"), world.at(eve, "16:30"), 1);
        world.known();
        sam.booked(world.request().waits(), world.at(eve, "16:00"), room, lee);
        List<String> next = sam.book(epidural, world.at(eve, "16:05"), room, lee)
                .then()
                .statusCode(409)
                .body("next.size()", equalTo(3))
                .extract()
                .path("next.start");
        assertThat(next)
                .as("the next day is the nearest, and the block is on it")
                .allSatisfy(start ->
                        assertThat(start).startsWith(world.day.plusDays(1).toString()));
    }

    @Test
    void an_appointment_of_a_visit_needs_nothing_to_be_confirmed() {
        UUID visit = asked("FU_VISIT");
        Ordered.read(visit)
                .body("clearances", equalTo(List.of()))
                .body("findings.ruleId", hasItems("SAF-01", "FUP-01"))
                .body("findings.decision", not(hasItems("TO_CHECK")));
    }

    @Test
    void a_screen_of_long_ago_counts_no_more_and_one_of_the_week_before_does() {
        UUID request = asked("MBB_TL");
        UUID id = sam.booked(request, world.at("09:00"), room, lee);
        Clearing.grantAll(request);
        screened(request, Ordered.today());
        Instant weekBefore = world.at(world.day.minusDays(7), "10:00");
        sam.transit(id, 1, "CONFIRMED")
                .then()
                .statusCode(409)
                .body("day", equalTo(world.day.toString()))
                .body("missing.ruleId", equalTo(List.of("SAF-03")));
        TestClock.at(weekBefore, () -> {
            screened(request, world.day.minusDays(400));
            Ordered.read(request).body("missingClearances", equalTo(1));
            sam.transit(id, 1, "CONFIRMED").then().statusCode(409);
            screened(request, world.day.minusDays(8));
            sam.transit(id, 1, "CONFIRMED")
                    .then()
                    .statusCode(409)
                    .body("missing[0].until", equalTo(world.day.minusDays(1).toString()));
            screened(request, world.day.minusDays(7));
            Ordered.read(request).body("missingClearances", equalTo(0));
            return sam.transit(id, 1, "CONFIRMED").then().statusCode(200);
        });
    }

    private static ValidatableResponse screened(UUID request, LocalDate day) {
        return Clearing.of(request, "SAF-03")
                .sets(Map.of("state", "GRANTED", "day", day.toString()))
                .statusCode(200);
    }

    @Test
    void a_grant_bound_to_a_day_is_for_the_day_of_the_appointment_and_is_not_moved_with_it() {
        UUID request = asked("ESI_IL_CERV");
        UUID id = sam.booked(request, world.at("09:00"), room, lee);
        List<String> bound = Ordered.read(request).extract().path("clearances.findAll { it.boundToDay }.ruleId");
        assertThat(bound).contains("SAF-07");
        Clearing.grantAll(request);
        sam.transit(id, 1, "CONFIRMED").then().statusCode(200);
        LocalDate next = world.day.plusDays(1);
        sam.move(id, 2, world.at(next, "09:00"), room, lee).then().statusCode(200);
        Ordered.read(request).body("clearances.find { it.ruleId == 'SAF-07' }.until", equalTo(world.day.toString()));
        TestClock.at(world.at("10:00"), () -> screened(request, world.day));
        sam.transit(id, 3, "CONFIRMED")
                .then()
                .statusCode(409)
                .body("missing.ruleId", hasItem("SAF-07"))
                .body("missing.ruleId", not(hasItem("SAF-03")));
        Clearing.of(request, "SAF-07")
                .sets(Map.of(
                        "state",
                        "GRANTED",
                        "validFrom",
                        next.toString(),
                        "validUntil",
                        next.plusDays(3).toString()))
                .statusCode(400)
                .body("field", equalTo("validUntil"));
    }

    @Test
    void what_lapses_after_the_confirmation_takes_it_back() {
        UUID request = asked("MBB_TL");
        UUID id = sam.booked(request, world.at("09:00"), room, lee);
        Clearing.grantAll(request);
        sam.transit(id, 1, "CONFIRMED").then().statusCode(200);
        Clearing.of(request, "SAF-03").sets(Map.of("state", "MISSING")).statusCode(200);
        assertThat(sam.state(id)).isEqualTo("BOOKED");
        assertThat(lapsed(id)).hasSize(1).allSatisfy(detail -> assertThat((String) detail)
                .contains("SAF-03"));
        var history = sam.get("/appointments/" + id + "/history").jsonPath();
        assertThat(history.getString("[2].who")).isEqualTo("booking");
        assertThat(history.getString("[2].why")).contains("SAF-03");
        assertThat(Sql.count("select count(*) from claim where appointment_id = ?", id))
                .as("it keeps its place")
                .isEqualTo(3);
        Clearing.grantAll(request);
        assertThat(lapsed(id)).as("nobody has called the patient yet").hasSize(1);
        sam.transit(id, 3, "CONFIRMED").then().statusCode(200);
        assertThat(lapsed(id)).isEmpty();
    }

    private List<Object> lapsed(UUID appointment) {
        return sam.get("/detected-issues?kind=CLEARANCE_LAPSED&clinic=" + world.clinic)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("findAll { it.appointmentId == '" + appointment + "' }.detail");
    }

    @Test
    void what_lapses_without_anybody_setting_it_is_found() {
        UUID request = asked("MBB_TL");
        UUID id = sam.booked(request, world.at("09:00"), room, lee);
        Clearing.grantAll(request);
        sam.transit(id, 1, "CONFIRMED").then().statusCode(200);
        Sql.run("update clearance set good_for_days = 1 where request_id = ? and rule_id = 'SAF-03'", request);
        Sql.run("insert into confirmation_to_review (request_id) values (?)", request);
        await().until(() -> sam.state(id), equalTo("BOOKED"));
    }

    @Test
    void a_manager_lets_somebody_in_with_a_reason_that_stands_in_the_history() {
        UUID request = asked("MBB_TL");
        UUID id = sam.booked(request, world.at("09:00"), room, lee);
        sam.transit(id, 1, "ARRIVED").then().statusCode(200);
        Map<String, Object> override = Map.of("to", "IN_ROOM", "overrideReason", "seen by Dr. Lee in the hall");
        Instant start = world.at("09:00");
        TestClock.at(start, () -> sam.transitNow(id, 2, override)).then().statusCode(403);
        TestClock.at(start, () -> Desk.manager().transitNow(id, 2, override))
                .then()
                .statusCode(200);
        var history = sam.get("/appointments/" + id + "/history").jsonPath();
        assertThat(history.getString("[2].who")).isEqualTo("mia");
        assertThat(history.getString("[2].why")).contains("SAF-01", "SAF-03", "seen by Dr. Lee in the hall");
    }
}
