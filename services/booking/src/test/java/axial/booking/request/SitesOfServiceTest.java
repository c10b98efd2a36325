package axial.booking.request;

import static axial.servers.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import axial.booking.patient.Caller;
import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.Topics;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office and a partner's surgery center are two places of service: what goes where is not a matter of the free room alone. */
@QuarkusTest
@BookingTest
class SitesOfServiceTest {

    private final Desk sam = Desk.scheduler();
    private World world;
    private UUID office;
    private UUID theatre;
    private UUID lee;

    @BeforeEach
    void aClinicWithBoth() {
        world = World.anyClinic();
        office = world.room("F1", "FIXED_C_ARM", "LEAD_SHIELDING");
        theatre = world.room("OR1", "OPERATING", "FIXED_C_ARM", "LEAD_SHIELDING");
        lee = world.provider("LEE", "SIJ_INJ", "IT_ALL");
        for (UUID one : List.of(office, theatre, world.bay("B1", "BAY"), world.bay("B2", "BAY"))) {
            world.open(one, "08:00", "17:00");
        }
        world.session(lee, "08:00", "17:00");
        world.known();
    }

    private Map<String, Object> asking(String procedure) {
        Map<String, Object> person = Caller.anyPatient();
        person.put("driveMinutes", Map.of(world.clinic, 25));
        Map<String, Object> request = Ordered.any(procedure, Caller.SCHEDULER.enters(person));
        request.remove("earliest");
        return request;
    }

    @Test
    void a_pump_is_tried_in_a_surgery_center_only() {
        UUID trial = Ordered.entered(asking("IT_TRIAL"));
        Ordered.read(trial).body("siteOfService", equalTo("ASC"));
        sam.book(trial, world.at("09:00"), office, lee)
                .then()
                .statusCode(422)
                .body("type", endsWith("/site-unsuitable"))
                .body("detail", containsString("is OFFICE, and this IT_TRIAL is for ASC"));
        sam.booked(trial, world.at("09:00"), theatre, lee);
    }

    @Test
    void nobody_asks_for_an_office_where_none_will_do() {
        Ordered.entering(Ordered.with(asking("IT_TRIAL"), "siteOfService", "OFFICE"))
                .statusCode(422)
                .body("field", equalTo("siteOfService"))
                .body("detail", containsString("monitored facility"))
                .body("wouldWork", equalTo("ASC, or none"));
    }

    @Test
    void a_joint_is_injected_in_the_office_unless_the_surgery_center_is_asked_for() {
        UUID joint = Ordered.entered(asking("SIJ_INJ"));
        sam.book(joint, world.at("09:00"), theatre, lee)
                .then()
                .statusCode(422)
                .body("type", endsWith("/site-unsuitable"))
                .body("detail", containsString("a request that asks for ASC"));
        UUID asked = Ordered.entered(Ordered.with(asking("SIJ_INJ"), "siteOfService", "ASC"));
        Ordered.read(asked).body("wishedSiteOfService", equalTo("ASC"));
        sam.book(asked, world.at("09:00"), office, lee).then().statusCode(422);
        sam.booked(asked, world.at("09:00"), theatre, lee);
        sam.booked(joint, world.at("10:00"), office, lee);
    }

    @Test
    void free_places_are_at_the_site_alone() {
        sam.booked(Ordered.entered(asking("SIJ_INJ")), world.at("09:00"), office, lee);
        sam.book(Ordered.entered(asking("SIJ_INJ")), world.at("09:00"), office, lee)
                .then()
                .statusCode(409)
                .body("next", hasSize(3))
                .body("next.roomId", everyItem(equalTo(office.toString())));
    }

    @Test
    void a_room_that_moves_to_another_site_displaces_what_is_not_for_it() {
        UUID id = sam.booked(Ordered.entered(asking("SIJ_INJ")), world.at("09:00"), office, lee);
        Map<String, Object> moved = new HashMap<>(Map.of(
                "resourceId",
                office,
                "network",
                "NEOK",
                "clinic",
                world.clinic,
                "code",
                world.clinic + "-F1",
                "name",
                "The F1",
                "kind",
                "ROOM",
                "type",
                "FLUORO",
                "capabilities",
                List.of("FIXED_C_ARM", "LEAD_SHIELDING"),
                "inService",
                true));
        moved.put("siteOfService", "ASC");
        moved.put("version", 2);
        Topics.say("axial.room.resources", office.toString(), moved);
        await().until(() -> sam.state(id), equalTo("DISPLACED"));
    }

    @Test
    void another_site_needs_another_authorization() {
        Map<String, Object> request = asking("SIJ_INJ");
        UUID id = Ordered.entered(request);
        Clearing.of(id, "SAF-03").sets(Map.of("state", "GRANTED")).statusCode(200);
        Ordered.changing(id, "\"1\"", Ordered.with(request, "siteOfService", "OFFICE"))
                .statusCode(200)
                .body("clearances.find { it.ruleId == 'SAF-03' }.state", equalTo("GRANTED"));
        Ordered.changing(id, "\"2\"", Ordered.with(request, "siteOfService", "ASC"))
                .statusCode(200)
                .body("clearances.find { it.ruleId == 'SAF-03' }.state", equalTo("MISSING"));
    }
}
