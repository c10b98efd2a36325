package axial.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.Sql;
import axial.booking.world.TestClock;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A manager takes back what was entered by mistake. */
@QuarkusTest
@BookingTest
class ReversalTest {

    private static final Map<String, Object> MISTAKE = Map.of("reason", "the wrong line of the list");

    private final Desk sam = Desk.scheduler();
    private final Desk mia = Desk.manager();
    private World world;
    private UUID room;
    private UUID lee;
    private UUID request;
    private UUID id;

    @BeforeEach
    void anAppointment() {
        world = World.anyClinic();
        room = world.room("F1", "FIXED_C_ARM");
        lee = world.provider("LEE", "MBB_ALL");
        world.open(room, "08:00", "17:00");
        world.open(world.bay("K1", "CHAIR"), "08:00", "17:00");
        world.session(lee, "08:00", "17:00");
        world.known();
        request = world.request().waits();
        id = sam.booked(request, world.at("09:00"), room, lee);
    }

    private long carriedTo(String... states) {
        long version = 1;
        for (String next : states) {
            sam.transit(id, version++, next).then().statusCode(200);
        }
        return version;
    }

    private Object ofRequest(String what) {
        return Sql.column("select cast(" + what + " as text) from request where request_id = ?", request)
                .get(0);
    }

    @Test
    void what_is_done_goes_back_step_by_step_or_to_a_state_it_came_from_and_the_history_keeps_it() {
        long version = carriedTo("CONFIRMED", "ARRIVED", "IN_ROOM", "IN_PROCEDURE", "DONE");
        assertThat(ofRequest("state")).isEqualTo("DONE");
        mia.reverse(id, version, MISTAKE)
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_PROCEDURE"))
                .body("claims", hasSize(3));
        assertThat(ofRequest("state")).isEqualTo("PLACED");
        assertThat(ofRequest("done_on")).isNull();
        mia.reverse(id, version + 1, Map.of("reason", "another patient", "to", "CONFIRMED"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
        sam.move(id, version + 2, world.at("11:00"), room, lee).then().statusCode(200);
        assertThat(sam.get("/appointments/" + id + "/history").jsonPath().getList("why"))
                .contains("the wrong line of the list", "another patient");
        assertThat(sam.get("/appointments/" + id + "/history").jsonPath().getList("became"))
                .endsWith("DONE", "IN_PROCEDURE", "CONFIRMED", "BOOKED");
    }

    @Test
    void what_counted_from_its_day_is_judged_again() {
        var patient = world.request();
        request = patient.wish("procedure", "BOTOX_MIGR").waits();
        UUID next = patient.waits();
        id = sam.booked(request, world.at("14:00"), room, lee);
        // two requests of one patient were judged at the booking, and ask for clearances by now
        Sql.run(
                "update clearance set state = 'WAIVED', reason = 'a test', day = current_date, who = 'mia', at = now()"
                        + " where request_id = ?",
                request);
        String before = earliest(next);
        long version = carriedTo("ARRIVED", "IN_ROOM", "IN_PROCEDURE", "DONE");
        assertThat(earliest(next)).isEqualTo(world.day.plusDays(84).toString()).isNotEqualTo(before);
        mia.reverse(id, version, Map.of("reason", "another patient", "to", "BOOKED"))
                .then()
                .statusCode(200);
        assertThat(earliest(next)).isNotEqualTo(world.day.plusDays(84).toString());
    }

    private static String earliest(UUID request) {
        return (String) Sql.column("select cast(earliest as text) from request where request_id = ?", request)
                .get(0);
    }

    @Test
    void what_was_cancelled_has_its_place_again_when_that_is_free() {
        long version = carriedTo("CONFIRMED", "CANCELLED");
        mia.reverse(id, version, MISTAKE)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("claims", hasSize(3));
        assertThat(ofRequest("state")).isEqualTo("PLACED");
        sam.book(world.request().waits(), world.at("09:00"), room, lee)
                .then()
                .statusCode(409)
                .body("type", endsWith("/slot-taken"));
    }

    @Test
    void what_was_cancelled_stays_so_when_somebody_else_is_there_or_the_request_went_on() {
        long version = carriedTo("CANCELLED");
        UUID other = sam.booked(world.request().waits(), world.at("09:00"), room, lee);
        mia.reverse(id, version, MISTAKE).then().statusCode(409).body("type", endsWith("/slot-taken"));
        sam.transit(other, 1, "CANCELLED").then().statusCode(200);
        sam.booked(request, world.at("13:00"), room, lee);
        mia.reverse(id, version, MISTAKE).then().statusCode(409).body("type", endsWith("/request-has-appointment"));
        assertThat(sam.state(id)).isEqualTo("CANCELLED");
    }

    @Test
    void one_who_was_there_after_all_is_no_no_show_any_more() {
        long version = carriedTo("NO_SHOW");
        assertThat(ofRequest("state")).isEqualTo("WAITING");
        Response back = TestClock.at(world.at("09:30"), () -> mia.reverse(id, version, MISTAKE));
        back.then().statusCode(200).body("state", equalTo("BOOKED")).body("claims", hasSize(3));
        sam.transit(id, version + 1, "ARRIVED").then().statusCode(200);
    }

    @Test
    void only_a_manager_takes_back_and_only_what_somebody_entered_with_a_reason() {
        mia.reverse(id, 1, MISTAKE).then().statusCode(409).body("type", endsWith("/reversal-refused"));
        long version = carriedTo("ARRIVED");
        sam.reverse(id, version, MISTAKE).then().statusCode(403);
        mia.reverse(id, version, Map.of("reason", " ")).then().statusCode(400);
        mia.reverse(id, version - 1, MISTAKE).then().statusCode(412);
        mia.reverse(id, version, Map.of("reason", "x", "to", "CONFIRMED"))
                .then()
                .statusCode(409)
                .body("back", equalTo(List.of("BOOKED")));
        mia.reverse(id, version, MISTAKE).then().statusCode(200).body("state", equalTo("BOOKED"));
    }

    @Test
    void what_was_only_held_is_not_held_again() {
        var hold = Desk.place(world.request().waits(), world.at("13:00"), room, lee);
        hold.put("hold", true);
        UUID held =
                UUID.fromString(sam.book(hold).then().statusCode(201).extract().path("appointmentId"));
        sam.transit(held, 1, "CANCELLED").then().statusCode(200);
        mia.reverse(held, 2, MISTAKE).then().statusCode(409).body("type", endsWith("/reversal-refused"));
    }
}
