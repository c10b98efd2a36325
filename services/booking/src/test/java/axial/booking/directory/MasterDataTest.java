package axial.booking.directory;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.Sql;
import axial.booking.world.Topics;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a change of master data makes wrong is dealt with, and what takes it back offers the old places. */
@QuarkusTest
@BookingTest
class MasterDataTest {

    private static final String KIND = "IPM_PHYSICIAN";
    private static final List<Map<String, Object>> FOR_EVER =
            List.of(Map.of("code", "MBB_ALL", "validFrom", "2020-01-01"));

    private final Desk sam = Desk.scheduler();
    private World world;
    private UUID room;
    private UUID bay;
    private UUID generator;
    private UUID lee;
    private UUID roomOpening;
    private UUID appointment;
    private UUID request;

    @BeforeEach
    void somebodyWithRoomDeviceAndBay() {
        world = World.anyClinic();
        room = world.room("F1", "FIXED_C_ARM", "PROCEDURE");
        bay = world.bay("B1", "BAY");
        generator = world.device("G1", "RF_GENERATOR");
        lee = world.provider("LEE", "MBB_ALL");
        roomOpening = world.open(room, "08:00", "17:00");
        world.open(bay, "08:00", "17:00");
        world.open(generator, "08:00", "17:00");
        world.session(lee, "08:00", "17:00");
        world.known();
        request = asked();
        appointment = sam.booked(request, world.at("09:00"), room, lee);
    }

    private UUID asked() {
        return world.request()
                .way(List.of("FIXED_C_ARM"), List.of("RF_GENERATOR"), new int[] {7, 13, 5, 15}, "BAY")
                .waits();
    }

    private void lee(int version, String kind, boolean active, List<Map<String, Object>> credentials) {
        world.provider(lee, version, "LEE", kind, active, Map.of(), credentials);
    }

    private void isDisplacedFor(String why) {
        await().until(() -> sam.state(appointment), equalTo("DISPLACED"));
        JsonPath history = sam.get("/appointments/" + appointment + "/history").jsonPath();
        assertThat(history.getString("[-1].why")).contains(why);
        assertThat(history.getString("[-1].who")).isEqualTo("booking");
        assertThat(Sql.column("select state || displaced from request where request_id = ?", request))
                .containsExactly("WAITINGtrue");
    }

    @Test
    void a_credential_that_is_shortened_displaces_what_comes_after_its_last_day_alone() {
        UUID other = world.provider("ANN", "MBB_ALL");
        world.session(other, "08:00", "17:00");
        world.known();
        UUID another = sam.booked(asked(), world.at("10:00"), room, other);
        Map<String, Object> shortened = new HashMap<>(FOR_EVER.get(0));
        shortened.put("validUntil", world.day.minusDays(1).toString());

        lee(2, KIND, true, List.of(shortened));

        isDisplacedFor("no credential valid at " + world.clinic);
        assertThat(sam.state(another)).isEqualTo("BOOKED");
    }

    @Test
    void another_kind_and_an_inactive_provider_displace() {
        lee(2, "RN", true, FOR_EVER);
        isDisplacedFor("is RN");
        lee(3, KIND, true, FOR_EVER);
        appointment = restored();

        lee(4, KIND, false, FOR_EVER);

        isDisplacedFor("is not to be booked");
    }

    @Test
    void a_room_a_device_and_a_bay_that_can_no_longer_do_it_displace() {
        world.describe(room, "F1", "ROOM", "FLUORO", true, 2, "PROCEDURE");
        isDisplacedFor("lacks FIXED_C_ARM");
        world.describe(room, "F1", "ROOM", "FLUORO", true, 3, "FIXED_C_ARM", "PROCEDURE");
        appointment = restored();

        world.describe(generator, "G1", "DEVICE", "PENS_UNIT", true, 2);
        isDisplacedFor("needs RF_GENERATOR");
        world.describe(generator, "G1", "DEVICE", "RF_GENERATOR", true, 3);
        appointment = restored();

        world.describe(bay, "B1", "BAY", "CHAIR", true, 2);
        isDisplacedFor("Recovery needs a BAY");
    }

    @Test
    void a_change_that_takes_nothing_away_from_what_is_booked_changes_nothing() {
        lee(2, KIND, true, List.of(FOR_EVER.get(0), Map.of("code", "CAUDAL", "validFrom", "2020-01-01")));
        world.describe(room, "F1", "ROOM", "FLUORO", true, 2, "FIXED_C_ARM");
        UUID marker = world.room("F9", "EXAM");
        world.known();

        assertThat(marker).isNotNull();
        await().until(() -> Sql.count("select count(*) from resource where resource_id = ? and version = 2", room)
                        + Sql.count("select count(*) from provider where provider_id = ? and version = 2", lee)
                == 2);
        assertThat(sam.state(appointment)).isEqualTo("BOOKED");
        assertThat((int) sam.get("/appointments/" + appointment).path("version"))
                .isEqualTo(1);
    }

    @Test
    void of_whoever_is_in_the_house_a_person_is_told_until_it_is_taken_back() {
        Sql.run("update appointment set state = 'IN_PROCEDURE' where appointment_id = ?", appointment);

        lee(2, KIND, true, List.of());

        await().until(() -> issues("NO_LONGER_ALLOWED").size() == 1);
        assertThat(issues("NO_LONGER_ALLOWED").get(0)).contains("no credential valid at " + world.clinic);
        assertThat(sam.state(appointment)).isEqualTo("IN_PROCEDURE");

        lee(3, KIND, true, FOR_EVER);

        await().until(() -> issues("NO_LONGER_ALLOWED").isEmpty());
    }

    @Test
    void a_closure_that_is_taken_back_offers_those_displaced_their_old_place_where_it_is_free() {
        UUID second = sam.booked(asked(), world.at("11:00"), room, lee);
        Topics.sayGone("axial.room.openings", roomOpening.toString());
        isDisplacedFor(world.clinic + "-F1");
        await().until(() -> sam.state(second), equalTo("DISPLACED"));
        assertThat(issues("OLD_PLACE_FREE")).isEmpty();
        refused(restoring(appointment), "outside-opening");

        world.open(room, "08:00", "17:00");

        await().until(() -> issues("OLD_PLACE_FREE").size() == 2);
        assertThat(issues("OLD_PLACE_FREE").get(0))
                .contains("09:00 in " + world.clinic + "-F1 with " + world.clinic + "-LEE");

        sam.booked(asked(), world.at("11:00"), room, lee);
        assertThat(issues("OLD_PLACE_FREE")).hasSize(1);
        refused(restoring(second), "slot-taken");

        UUID again = restored();
        assertThat(sam.state(again)).isEqualTo("BOOKED");
        JsonPath was = sam.get("/appointments/" + again).jsonPath();
        assertThat(was.getString("requestId")).isEqualTo(request.toString());
        assertThat(was.getString("start")).isEqualTo(world.at("09:00").toString());
        assertThat(was.getList("claims.resourceId", String.class))
                .containsExactlyInAnyOrder(room.toString(), bay.toString(), generator.toString(), lee.toString());
        assertThat(issues("OLD_PLACE_FREE")).isEmpty();
        refused(restoring(appointment), "request-has-appointment");
        refused(restoring(again), "not-displaced");
    }

    private UUID restored() {
        await().until(() -> issues("OLD_PLACE_FREE").size() == 1);
        return UUID.fromString(restoring(appointment)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path("appointmentId"));
    }

    private Response restoring(UUID displaced) {
        return sam.calls().post("/appointments/" + displaced + "/restoration");
    }

    private static void refused(Response answer, String type) {
        answer.then().statusCode(409).body("type", endsWith("/" + type));
    }

    private List<String> issues(String kind) {
        return sam.get("/detected-issues?kind=" + kind + "&clinic=" + world.clinic)
                .jsonPath()
                .getList("detail", String.class);
    }
}
