package axial.booking.appointment;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import axial.booking.world.ARequest;
import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A place that is off the days wished between two procedures may be taken, and whoever takes it is told. */
@QuarkusTest
@BookingTest
class WarningsTest {

    private final Desk sam = Desk.scheduler();
    private World world;
    private UUID room;
    private UUID lee;

    @BeforeEach
    void aClinicWithOneRoom() {
        world = World.anyClinic();
        room = world.room("F1", "FIXED_C_ARM");
        UUID chair = world.bay("K1", "CHAIR");
        lee = world.provider("LEE", "MBB_ALL");
        world.open(room, "08:00", "17:00");
        world.open(chair, "08:00", "17:00");
        world.session(lee, "08:00", "17:00");
        world.known();
    }

    /** A stellate block on the left; the next one should come a week later (SY-01). */
    private ARequest block() {
        return world.request()
                .wish("procedure", "SGB")
                .wish("sitting", Map.of("levels", 1, "side", "LEFT", "modifiers", List.of()));
    }

    @Test
    void a_second_block_on_the_day_of_the_first_is_booked_with_a_warning() {
        ARequest first = block();
        UUID before = first.waits();
        UUID later =
                block().of(first.patient()).shouldFollow(before, "SY-01", 7).waits();
        sam.booked(before, world.at("09:00"), room, lee);

        sam.book(later, world.at("12:20"), room, lee)
                .then()
                .statusCode(201)
                .body("warnings", hasSize(1))
                .body("warnings[0].ruleId", equalTo("SY-01"))
                .body("warnings[0].requestId", equalTo(before.toString()))
                .body(
                        "warnings[0].detail",
                        equalTo("It should be at least 7 days after " + world.day + "; it is 0 (SY-01)."));
    }

    @Test
    void the_first_block_that_is_booked_onto_the_day_of_the_second_is_warned_of_too() {
        ARequest first = block();
        UUID before = first.waits();
        UUID later =
                block().of(first.patient()).shouldFollow(before, "SY-01", 7).waits();
        sam.booked(later, world.at("12:20"), room, lee);

        sam.book(before, world.at("09:00"), room, lee)
                .then()
                .statusCode(201)
                .body("warnings.detail[0]", startsWith("It should be at least 7 days "))
                .body("warnings.detail[0]", endsWith(" " + world.day + "; it is 0 (SY-01)."));
    }

    @Test
    void a_move_is_warned_of_like_a_booking_and_a_day_that_is_well_is_not() {
        UUID early = world.request()
                .shouldFollow(world.day.minusDays(27), "FUP-01", 28, 42)
                .waits();
        UUID booked = sam.booked(early, world.at("09:00"), room, lee);
        sam.move(booked, 1, world.at("10:00"), room, lee)
                .then()
                .statusCode(200)
                .body(
                        "warnings.detail[0]",
                        equalTo("It should be at least 28 and at most 42 days after " + world.day.minusDays(27)
                                + "; it is 27 (FUP-01)."));

        UUID well = world.request()
                .shouldFollow(world.day.minusDays(28), "FUP-01", 28, 42)
                .waits();
        sam.book(well, world.at("13:00"), room, lee).then().statusCode(201).body("warnings", hasSize(0));
    }
}
