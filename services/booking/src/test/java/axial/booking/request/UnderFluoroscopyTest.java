package axial.booking.request;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import axial.booking.patient.Caller;
import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done under ultrasound or X-rays: screens and performers follow the way it is booked. */
@QuarkusTest
@BookingTest
class UnderFluoroscopyTest {

    private final Desk sam = Desk.scheduler();
    private World world;
    private UUID fluoroscopy;
    private UUID ultrasound;
    private UUID lee;
    private UUID nat;

    @BeforeEach
    void aClinicWithBoth() {
        world = World.anyClinic();
        fluoroscopy = world.room("F1", "FIXED_C_ARM", "LEAD_SHIELDING");
        ultrasound = world.room("U1", "ULTRASOUND");
        lee = world.provider("LEE", "JOINT_ALL");
        nat = world.provider("NAT", "NP", Map.of(), List.of(Map.of("code", "JOINT_ALL", "validFrom", "2020-01-01")));
        for (UUID one : List.of(fluoroscopy, ultrasound, world.bay("K1", "CHAIR"), world.bay("K2", "CHAIR"))) {
            world.open(one, "08:00", "17:00");
        }
        world.session(lee, "08:00", "17:00");
        world.session(nat, "08:00", "17:00");
        world.known();
    }

    private UUID hip() {
        Map<String, Object> person = Caller.anyPatient();
        person.put("birthDate", "1989-05-21");
        person.put("driveMinutes", Map.of(world.clinic, 25));
        Map<String, Object> request = Ordered.any("JOINT_CORT_HIP", Caller.SCHEDULER.enters(person));
        request.remove("earliest");
        UUID id = Ordered.entered(request);
        Clearing.of(id, "SAF-01")
                .sets(Map.of("state", "GRANTED", "drugs", List.of()))
                .statusCode(200);
        Clearing.of(id, "SAF-03").sets(Map.of("state", "GRANTED")).statusCode(200);
        return id;
    }

    @Test
    void a_pregnancy_is_ruled_out_before_x_rays_and_need_not_be_before_ultrasound() {
        UUID request = hip();
        UUID id = sam.booked(request, world.at("09:00"), ultrasound, lee);
        Clearing.grantAll(request);
        Clearing.of(request, "SAF-04").sets(Map.of("state", "REQUESTED")).statusCode(200);
        sam.transit(id, 1, "CONFIRMED").then().statusCode(200);

        sam.move(id, 2, world.at("10:00"), fluoroscopy, lee).then().statusCode(200);
        sam.transit(id, 3, "CONFIRMED")
                .then()
                .statusCode(409)
                .body("type", endsWith("/clearances-missing"))
                .body("missing.ruleId", equalTo(List.of("SAF-04")));
        Clearing.of(request, "SAF-04").sets(Map.of("state", "GRANTED")).statusCode(200);
        sam.transit(id, 3, "CONFIRMED").then().statusCode(200);
    }

    @Test
    void a_nurse_practitioner_injects_a_hip_under_ultrasound_and_not_under_x_rays() {
        UUID request = hip();
        sam.book(request, world.at("09:00"), fluoroscopy, nat)
                .then()
                .statusCode(422)
                .body("type", endsWith("/provider-kind-not-allowed"))
                .body("detail", containsString("this way only by IPM_PHYSICIAN, PHYSICIAN"));
        sam.booked(request, world.at("09:00"), ultrasound, nat);
    }

    @Test
    void no_free_place_puts_a_nurse_practitioner_under_x_rays() {
        sam.booked(hip(), world.at("09:00"), ultrasound, lee);
        sam.book(hip(), world.at("09:00"), ultrasound, nat)
                .then()
                .statusCode(409)
                .body("type", endsWith("/slot-taken"))
                .body("next", hasSize(3))
                .body(
                        "next.findAll { it.roomId == '%s' && it.providerId == '%s' }".formatted(fluoroscopy, nat),
                        empty());
    }
}
