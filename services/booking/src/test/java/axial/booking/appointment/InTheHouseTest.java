package axial.booking.appointment;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.Sql;
import axial.booking.world.Topics;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Nobody on the table is displaced. */
@QuarkusTest
@BookingTest
class InTheHouseTest {

    private final Desk sam = Desk.scheduler();
    private World world;
    private UUID room;
    private UUID chair;
    private UUID lee;
    private UUID roomOpening;
    private UUID chairOpening;
    private UUID session;
    private Instant now;

    @BeforeEach
    void aClinicThatIsOpenNow() {
        world = World.anyClinic();
        long five = Duration.ofMinutes(5).toSeconds();
        now = Instant.ofEpochSecond(Instant.now().getEpochSecond() / five * five);
        room = world.room("F1", "FIXED_C_ARM");
        chair = world.bay("K1", "CHAIR");
        lee = world.provider("LEE", "MBB_ALL");
        roomOpening = open(room);
        chairOpening = open(chair);
        session = world.session(UUID.randomUUID(), lee, now.minusSeconds(3600), now.plusSeconds(7200), 1);
        world.known();
    }

    private UUID open(UUID resource) {
        return world.open(UUID.randomUUID(), resource, now.minusSeconds(3600), now.plusSeconds(7200), 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = AppointmentState.class,
            names = {"ARRIVED", "IN_ROOM", "IN_PROCEDURE", "RECOVERING"})
    void whoever_is_in_the_house_keeps_room_chair_and_provider_when_all_of_them_go(AppointmentState state) {
        UUID one = inTheHouse(state);
        long claims = claims(one);

        Topics.sayGone("axial.room.openings", roomOpening.toString());
        Topics.sayGone("axial.room.openings", chairOpening.toString());
        Topics.sayGone("axial.provider.sessions", session.toString());

        await().until(() -> announced(room) + announced(chair) + announced(lee) == 0 && kept(one) == 3);
        assertThat(sam.state(one)).isEqualTo(state.name());
        assertThat(claims(one)).isEqualTo(claims).isEqualTo(3);
        assertThat(issue(one)).singleElement().asString().startsWith("No longer there, and in use: " + world.clinic);
        assertThat(issue(one).get(0).toString().contains(world.clinic + "-F1"))
                .isEqualTo(state != AppointmentState.RECOVERING);
        assertThat(issue(one).get(0).toString()).contains(world.clinic + "-K1");
    }

    @ParameterizedTest
    @EnumSource(
            value = AppointmentState.class,
            names = {"BOOKED", "CONFIRMED"},
            mode = Mode.INCLUDE)
    void whoever_is_still_to_come_is_displaced_as_before(AppointmentState state) {
        UUID one = inTheHouse(state);

        Topics.sayGone("axial.room.openings", roomOpening.toString());

        await().until(() -> sam.state(one), equalTo("DISPLACED"));
        assertThat(claims(one)).isZero();
        assertThat(issue(one)).isEmpty();
    }

    @Test
    void nobody_else_is_booked_into_what_is_kept_nor_offered_it() {
        UUID one = inTheHouse(AppointmentState.IN_PROCEDURE);
        Topics.sayGone("axial.room.openings", roomOpening.toString());
        await().until(() -> kept(one) == 1);

        sam.book(world.request().waits(), now, room, lee)
                .then()
                .statusCode(409)
                .body(
                        "type",
                        org.hamcrest.Matchers.anyOf(
                                org.hamcrest.Matchers.endsWith("/outside-opening"),
                                org.hamcrest.Matchers.endsWith("/slot-taken")));
        assertThat(Sql.column(
                        "select cast(during = (select during from claim where appointment_id = ? and resource_id = ?) as text)"
                                + " from opening where kept_for = ?",
                        one,
                        room,
                        one))
                .containsExactly("true");
        assertThat(Sql.count("select count(*) from claim where resource_id = ?", room))
                .isEqualTo(1);
    }

    @Test
    void a_session_that_is_shortened_under_a_procedure_keeps_it_and_displaces_the_next_one() {
        UUID one = inTheHouse(AppointmentState.IN_PROCEDURE);
        UUID next = sam.booked(world.request().waits(), now.plusSeconds(3600), room, lee);

        world.session(session, lee, now.minusSeconds(3600), now.plusSeconds(600), 2);

        await().until(() -> sam.state(next), equalTo("DISPLACED"));
        assertThat(sam.state(one)).isEqualTo("IN_PROCEDURE");
        assertThat(claims(one)).isEqualTo(3);
        assertThat(Sql.column(
                        "select cast(upper(during) - lower(during) as text) from opening where kept_for = ?", one))
                .as("only what the shortened session no longer covers is kept")
                .containsExactly("00:10:00");
    }

    @Test
    void the_visit_goes_on_to_its_end_and_gives_up_nothing_on_the_way() {
        UUID one = inTheHouse(AppointmentState.IN_PROCEDURE);
        Topics.sayGone("axial.room.openings", roomOpening.toString());
        await().until(() -> issue(one).size() == 1);

        step(one, "RECOVERING");
        step(one, "DONE");

        assertThat(claims(one)).isEqualTo(3);
        assertThat(issue(one)).isEmpty();
    }

    @Test
    void an_opening_that_comes_back_ends_the_matter_and_what_ends_early_leaves_nothing_open() {
        UUID one = inTheHouse(AppointmentState.ARRIVED);
        Topics.sayGone("axial.room.openings", roomOpening.toString());
        await().until(() -> issue(one).size() == 1);

        roomOpening = open(room);

        await().until(() -> kept(one) == 0 && issue(one).isEmpty());
        Topics.sayGone("axial.room.openings", roomOpening.toString());
        await().until(() -> kept(one) == 1 && issue(one).size() == 1);

        step(one, "CANCELLED");

        assertThat(Sql.count("select count(*) from opening where resource_id = ?", room))
                .isZero();
        assertThat(issue(one)).isEmpty();
    }

    /** Its procedure part begins with the five minutes that have begun. */
    private UUID inTheHouse(AppointmentState state) {
        UUID request = world.request()
                .way(List.of("FIXED_C_ARM"), List.of(), new int[] {0, 20, 5, 15}, "CHAIR")
                .waits();
        UUID one = sam.booked(request, now, room, lee);
        Sql.run("update appointment set state = ? where appointment_id = ?", state.name(), one);
        return one;
    }

    private void step(UUID appointment, String to) {
        int version = sam.get("/appointments/" + appointment).path("version");
        sam.transit(appointment, version, to).then().log().ifValidationFails().statusCode(200);
    }

    private List<Object> issue(UUID appointment) {
        return sam.get("/detected-issues?kind=RESOURCE_GONE&clinic=" + world.clinic)
                .jsonPath()
                .getList("findAll { it.appointmentId == '" + appointment + "' }.detail");
    }

    private static long claims(UUID appointment) {
        return Sql.count("select count(*) from claim where appointment_id = ?", appointment);
    }

    private static long kept(UUID appointment) {
        return Sql.count("select count(*) from opening where kept_for = ?", appointment);
    }

    private static long announced(UUID resource) {
        return Sql.count("select count(*) from announced_opening where resource_id = ?", resource);
    }
}
