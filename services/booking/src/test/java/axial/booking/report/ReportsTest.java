package axial.booking.report;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@BookingTest
class ReportsTest {

    private final Desk sam = Desk.scheduler();
    private World world;
    private UUID room;
    private UUID lee;

    @BeforeEach
    void aClinicWithOneRoom() {
        world = World.anyClinic();
        room = world.room("F1", "FIXED_C_ARM", "LEAD_SHIELDING", "PROCEDURE");
        UUID chair = world.bay("K1", "CHAIR");
        lee = world.provider("LEE", "MBB_TL");
        world.open(room, "08:00", "12:00");
        world.open(chair, "08:00", "12:30");
        world.session(lee, "08:00", "12:00");
        world.known();
    }

    @Test
    void the_load_counts_open_booked_and_idle_minutes_of_the_rooms() {
        sam.booked(world.request().waits(), world.at("09:00"), room, lee);

        sam.get("/load?from=" + world.day + "&to=" + world.day.plusDays(2) + "&clinic=" + world.clinic)
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].roomKind", equalTo("FLUORO"))
                .body("[0].openMinutes", equalTo(240))
                .body("[0].bookedMinutes", equalTo(25))
                .body("[0].idleMinutes", equalTo(215));
        sam.get("/load?from=" + world.day + "&to=" + world.day.minusDays(1))
                .then()
                .statusCode(400);
    }

    @Test
    void the_board_shows_each_resource_with_openings_and_entries_and_names_only_to_those_who_meet_the_patient() {
        sam.booked(world.request().waits(), world.at("09:00"), room, lee);
        String path = "/board?clinic=" + world.clinic + "&date=" + world.day;

        sam.get(path)
                .then()
                .statusCode(200)
                .body("lanes", hasSize(3))
                .body("lanes.find { it.kind == 'ROOM' }.openings", hasSize(1))
                .body("lanes.find { it.kind == 'ROOM' }.entries[0].patient", equalTo("Sorrel, Quincy"))
                .body("lanes.find { it.kind == 'PROVIDER' }.entries", hasSize(1));
        Desk.of("maud", Set.of("manager"), Set.of(world.clinic))
                .get(path)
                .then()
                .statusCode(200)
                .body("lanes.find { it.kind == 'ROOM' }.entries[0].patient", equalTo(null));
        Desk.of("olga", Set.of("scheduler"), Set.of("ELSEWHERE"))
                .get(path)
                .then()
                .statusCode(403);
        sam.get("/days?date=" + world.day + "&provider=" + lee).then().body("", hasSize(1));
        Desk.of("olga", Set.of("scheduler"), Set.of("ELSEWHERE"))
                .get("/days?date=" + world.day + "&provider=" + lee)
                .then()
                .body("", hasSize(0));
    }

    @Test
    void the_waiting_list_counts_those_who_may_come_to_the_callers_clinics() {
        world.request().waits();
        world.request().waits();
        Desk.of("maud", Set.of("manager"), Set.of(world.clinic))
                .get("/waiting-list")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].procedure", equalTo("MBB_TL"))
                .body("[0].waiting", equalTo(2));
    }

    @Test
    void the_third_next_available_is_free_when_the_two_before_it_are_taken() {
        sam.get("/third-next-available?procedure=MBB_TL&clinic=" + world.clinic)
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].days", greaterThanOrEqualTo(10))
                .body("[0].start", equalTo(world.at("08:50").toString()));
    }

    @Test
    void a_place_that_reaches_over_the_end_of_a_stretch_of_the_search_is_found_all_the_same() {
        Instant stretchEnds = Instant.now().plus(Duration.ofDays(21));
        Instant opens =
                Instant.ofEpochSecond(stretchEnds.getEpochSecond() / 300 * 300).minus(Duration.ofMinutes(55));
        World other = World.anyClinic();
        UUID theirs = other.room("F1", "FIXED_C_ARM", "LEAD_SHIELDING", "PROCEDURE");
        UUID chair = other.bay("K1", "CHAIR");
        UUID kim = other.provider("KIM", "MBB_TL");
        for (UUID one : List.of(theirs, chair)) {
            other.open(UUID.randomUUID(), one, opens, opens.plus(Duration.ofHours(3)), 1);
        }
        other.session(UUID.randomUUID(), kim, opens, opens.plus(Duration.ofHours(3)), 1);
        other.known();

        sam.get("/third-next-available?procedure=MBB_TL&clinic=" + other.clinic)
                .then()
                .statusCode(200)
                .body("[0].start", equalTo(opens.plus(Duration.ofMinutes(50)).toString()));
    }
}
