package axial.booking.appointment;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever reads of an appointment reads on which side and at how many levels it is done. */
@QuarkusTest
@BookingTest
class SidesTest {

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
        world.open(chair, "08:00", "17:30");
        world.session(lee, "08:00", "12:00");
        world.known();
    }

    @Test
    void side_and_levels_stand_with_an_appointment_wherever_it_is_shown() {
        UUID request = world.request().sided(2, "RIGHT").waits();
        sam.book(request, world.at("09:10"), room, lee)
                .then()
                .statusCode(201)
                .body("side", equalTo("RIGHT"))
                .body("levels", equalTo(2));

        sam.get("/appointments?requestId=" + request)
                .then()
                .body("side", equalTo(List.of("RIGHT")))
                .body("levels", equalTo(List.of(2)));
        sam.get("/days?date=" + world.day + "&clinic=" + world.clinic)
                .then()
                .body("side", equalTo(List.of("RIGHT")))
                .body("levels", equalTo(List.of(2)));
        sam.get("/board?date=" + world.day + "&clinic=" + world.clinic)
                .then()
                .body("lanes.entries.flatten()", hasSize(3))
                .body("lanes.entries.flatten().side", everyItem(equalTo("RIGHT")))
                .body("lanes.entries.flatten().levels", everyItem(equalTo(2)));
    }

    @Test
    void a_refusal_and_the_places_it_offers_name_side_and_levels() {
        UUID first = sam.booked(world.request().waits(), world.at("09:10"), room, lee);
        sam.book(world.request().sided(2, "BILATERAL").waits(), world.at("09:10"), room, lee)
                .then()
                .statusCode(409)
                .body("type", endsWith("/slot-taken"))
                .body("procedure", equalTo("MBB_TL"))
                .body("side", equalTo("BILATERAL"))
                .body("levels", equalTo(2))
                .body("next", hasSize(3))
                .body("next.side", everyItem(equalTo("BILATERAL")))
                .body("next.levels", everyItem(equalTo(2)));
        sam.transit(first, 1, "RECOVERING")
                .then()
                .statusCode(409)
                .body("type", endsWith("/transition-refused"))
                .body("side", equalTo("LEFT"))
                .body("levels", equalTo(1));
    }
}
