package axial.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.Sql;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@BookingTest
class BookingAppointmentsTest {

    private final Desk sam = Desk.scheduler();
    private World world;
    private UUID room;
    private UUID lee;
    private UUID chair;

    @BeforeEach
    void aClinicWithOneRoom() {
        world = World.anyClinic();
        room = world.room("F1", "FIXED_C_ARM", "LEAD_SHIELDING");
        chair = world.bay("K1", "CHAIR");
        lee = world.provider("LEE", "MBB_ALL");
        world.open(room, "08:00", "17:00");
        world.open(chair, "08:00", "17:30");
        world.session(lee, "08:00", "12:00");
        world.known();
    }

    @Test
    void a_booking_claims_each_resource_for_its_own_interval_and_stands_on_the_day_list() {
        UUID request = world.request().waits();

        sam.book(request, world.at("09:10"), room, lee)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("BOOKED"))
                .body("clinic", equalTo(world.clinic))
                .body("claims", hasSize(3))
                .body("claims.find { it.kind == 'ROOM' }.start", equalTo(world.at("09:10").toString()))
                .body("claims.find { it.kind == 'ROOM' }.end", equalTo(world.at("09:35").toString()))
                .body("claims.find { it.kind == 'PROVIDER' }.start", equalTo(world.at("09:17").toString()))
                .body("claims.find { it.kind == 'PROVIDER' }.end", equalTo(world.at("09:30").toString()))
                .body("claims.find { it.kind == 'BAY' }.resourceId", equalTo(chair.toString()))
                .body("claims.find { it.kind == 'BAY' }.start", equalTo(world.at("09:30").toString()))
                .body("patient.end", equalTo(world.at("09:45").toString()));

        sam.get("/days?date=" + world.day + "&clinic=" + world.clinic)
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].at", equalTo("09:10:00"))
                .body("[0].patient", equalTo("Sorrel, Quincy"))
                .body("[0].requestId", equalTo(request.toString()));
        assertThat(Sql.column("select state from request where request_id = ?", request))
                .containsExactly("PLACED");
    }
}
