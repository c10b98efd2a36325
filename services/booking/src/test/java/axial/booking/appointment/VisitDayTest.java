package axial.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.Sql;
import axial.booking.world.TestClock;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** States keep to the calendar of the clinic. */
@QuarkusTest
@BookingTest
class VisitDayTest {

    private final Desk sam = Desk.scheduler();
    private World world;
    private UUID room;
    private UUID lee;
    private UUID request;
    private UUID id;

    /** From 16:10 to 16:50, the procedure from 16:17. */
    @BeforeEach
    void anAppointmentInThreeWeeks() {
        world = World.anyClinic();
        room = world.room("F1", "FIXED_C_ARM");
        lee = world.provider("LEE", "MBB_ALL");
        world.open(room, "08:00", "17:30");
        world.open(world.bay("K1", "CHAIR"), "08:00", "17:30");
        world.session(lee, "08:00", "17:30");
        world.known();
        request = world.request().waits();
        id = sam.booked(request, world.at("16:10"), room, lee);
    }

    private Response at(Instant instant, long version, String to) {
        return TestClock.at(instant, () -> sam.transitNow(id, version, Map.of("to", to)));
    }

    @Test
    void nobody_arrives_weeks_ahead_or_a_minute_too_early_and_the_refusal_tells_the_clinics_clock() {
        sam.transitNow(id, 1, Map.of("to", "ARRIVED"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/not-on-its-day"))
                .body(
                        "detail",
                        allOf(
                                containsString(world.day + " 16:10"),
                                containsString("from " + world.day + " 12:10"),
                                containsString("until " + world.day.plusDays(1) + " 12:00")));
        at(world.at("12:09"), 1, "ARRIVED").then().statusCode(409);
        at(world.at("12:10"), 1, "ARRIVED").then().statusCode(200);
    }

    @Test
    void what_happened_is_entered_until_noon_of_the_next_day_and_later_by_a_manager_with_a_reason() {
        Instant noon = world.at(world.day.plusDays(1), "12:00");
        at(noon, 1, "ARRIVED").then().statusCode(409).body("detail", containsString("overrideReason"));
        at(noon.minusSeconds(60), 1, "ARRIVED").then().statusCode(200);
        Map<String, Object> late = Map.of("to", "IN_ROOM", "overrideReason", "the network was down");
        TestClock.at(noon, () -> sam.transitNow(id, 2, late)).then().statusCode(403);
        Desk mia = Desk.manager();
        TestClock.at(noon, () -> mia.transitNow(id, 2, Map.of("to", "IN_ROOM")))
                .then()
                .statusCode(403);
        TestClock.at(noon, () -> mia.transitNow(id, 2, late)).then().statusCode(200);
        assertThat(sam.get("/appointments/" + id + "/history").jsonPath().getString("[2].why"))
                .contains("the day being over", "the network was down");
    }

    @Test
    void an_override_makes_nothing_happen_before_its_day() {
        Desk mia = Desk.manager();
        mia.transitNow(id, 1, Map.of("to", "ARRIVED", "overrideReason", "wants to come now"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/not-on-its-day"));
    }

    @Test
    void it_is_not_done_before_the_procedure_has_begun() {
        long version = 1;
        for (String next : List.of("ARRIVED", "IN_ROOM", "IN_PROCEDURE")) {
            at(world.at("16:00"), version++, next).then().statusCode(200);
        }
        at(world.at("16:16"), version, "DONE").then().statusCode(409).body("detail", containsString("16:17"));
        at(world.at("16:17"), version, "DONE").then().statusCode(200);
    }

    @Test
    void nobody_is_missed_before_the_start() {
        sam.transitNow(id, 1, Map.of("to", "NO_SHOW")).then().statusCode(409).body("type", endsWith("/not-on-its-day"));
        at(world.at("16:09"), 1, "NO_SHOW").then().statusCode(409);
        at(world.at(world.day.plusDays(9), "09:00"), 1, "NO_SHOW").then().statusCode(200);
    }

    @Test
    void it_was_done_on_its_own_day_whenever_that_is_entered() {
        long version = 1;
        for (String next : List.of("ARRIVED", "IN_ROOM", "IN_PROCEDURE", "RECOVERING")) {
            at(world.at("16:30"), version++, next).then().statusCode(200);
        }
        Instant lateInTheEvening = world.at("22:20");
        assertThat(lateInTheEvening.toString()).as("it is the next day in UTC").startsWith(world.day.plusDays(1) + "T");
        at(lateInTheEvening, version, "DONE").then().statusCode(200);
        assertThat(Sql.column("select cast(done_on as text) from request where request_id = ?", request))
                .containsExactly(world.day.toString());
    }

    @Test
    void what_happens_by_itself_is_never_set_by_hand() {
        Desk all = Desk.of("all", Set.of("scheduler", "provider", "manager", "admin"), Set.of("*"));
        for (String to : List.of("DISPLACED", "EXPIRED")) {
            all.transitNow(id, 1, Map.of("to", to, "reason", "x"))
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/transition-refused"))
                    .body("detail", containsString("by itself"))
                    .body("next", not(hasItems(to)));
        }
        assertThat(sam.state(id)).isEqualTo("BOOKED");
        var hold = Desk.place(world.request().waits(), world.at("09:00"), room, lee);
        hold.put("hold", true);
        UUID held =
                UUID.fromString(sam.book(hold).then().statusCode(201).extract().path("appointmentId"));
        all.transitNow(held, 1, Map.of("to", "EXPIRED"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/transition-refused"))
                .body("state", equalTo("HELD"));
    }
}
