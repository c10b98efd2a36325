package axial.booking.directory;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.Sql;
import axial.booking.world.Topics;
import axial.booking.world.World;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@BookingTest
class OpeningsTest {

    private final Desk sam = Desk.scheduler();
    /** Of what would displace somebody: nothing does while it is paused. */
    @Inject
    Scheduler settling;

    private World world;
    private UUID room;
    private UUID lee;
    private UUID roomOpening;
    private UUID session;

    @BeforeEach
    void aClinicWithOneRoom() {
        world = World.anyClinic();
        room = world.room("F1", "FIXED_C_ARM");
        UUID chair = world.bay("K1", "CHAIR");
        lee = world.provider("LEE", "MBB_ALL");
        roomOpening = world.open(room, "08:00", "17:00");
        world.open(chair, "08:00", "17:30");
        session = world.session(lee, "08:00", "17:00");
        world.known();
    }

    @Test
    void an_absence_displaces_exactly_those_it_leaves_without_their_provider() {
        List<UUID> mornings = new ArrayList<>();
        List<UUID> requests = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            requests.add(world.request().waits());
            mornings.add(sam.booked(requests.get(i), world.at("09:00").plus(Duration.ofMinutes(30L * i)), room, lee));
        }
        UUID afternoon = sam.booked(world.request().waits(), world.at("14:00"), room, lee);

        world.session(session, lee, world.at("13:00"), world.at("17:00"), 2);

        await().until(() -> sam.state(mornings.get(5)), equalTo("DISPLACED"));
        assertThat(mornings).allSatisfy(one -> assertThat(sam.state(one)).isEqualTo("DISPLACED"));
        assertThat(sam.state(afternoon)).isEqualTo("BOOKED");
        assertThat(sam.get("/appointments?state=DISPLACED&clinic=" + world.clinic)
                        .jsonPath()
                        .getList("appointmentId", String.class))
                .containsExactlyElementsOf(mornings.stream().map(UUID::toString).toList());
        assertThat(sam.get("/appointments/" + mornings.get(0) + "/history")
                        .jsonPath()
                        .getString("[1].why"))
                .contains(world.clinic + "-LEE");
        assertThat(requests).allSatisfy(request -> assertThat(
                        Sql.column("select state || displaced from request where request_id = ?", request))
                .containsExactly("WAITINGtrue"));
        assertThat(Sql.count("select count(*) from claim where appointment_id = ?", mornings.get(0)))
                .isZero();
    }

    @Test
    void an_opening_that_is_split_around_an_outage_keeps_who_still_fits_although_it_arrives_in_pieces() {
        UUID before = sam.booked(world.request().waits(), world.at("09:00"), room, lee);
        UUID during = sam.booked(world.request().waits(), world.at("12:10"), room, lee);
        UUID after = sam.booked(world.request().waits(), world.at("14:00"), room, lee);

        settling.pause();
        try {
            Topics.sayGone("axial.room.openings", roomOpening.toString());
            await().until(() -> Sql.count("select count(*) from unsettled where resource_id = ?", room) == 1);
            world.open(room, "08:00", "12:00");
            world.open(room, "13:00", "17:00");
            await().until(() -> Sql.count("select count(*) from announced_opening where resource_id = ?", room) == 2);
        } finally {
            settling.resume();
        }

        await().until(() -> sam.state(during), equalTo("DISPLACED"));
        assertThat(sam.state(before)).isEqualTo("BOOKED");
        assertThat(sam.state(after)).isEqualTo("BOOKED");
        assertThat(Sql.count("select count(*) from claim where resource_id = ?", room))
                .isEqualTo(2);
        assertThat(Sql.count("select count(*) from opening where resource_id = ?", room))
                .isEqualTo(2);
    }

    @Test
    void what_is_older_than_what_is_known_is_left_aside() {
        world.open(roomOpening, room, world.at("07:00"), world.at("18:00"), 5);
        await().until(() -> Sql.count(
                        "select count(*) from opening where resource_id = ? and upper(during) = ?",
                        room,
                        java.sql.Timestamp.from(world.at("18:00")))
                == 1);
        world.open(roomOpening, room, world.at("10:00"), world.at("11:00"), 4);
        UUID later = world.open(
                UUID.randomUUID(),
                room,
                world.at(world.day.plusDays(1), "08:00"),
                world.at(world.day.plusDays(1), "09:00"),
                1);
        world.known();
        assertThat(later).isNotNull();
        assertThat(Sql.count(
                        "select count(*) from opening where resource_id = ? and upper(during) = ?",
                        room,
                        java.sql.Timestamp.from(world.at("18:00"))))
                .isEqualTo(1);
    }

    @Test
    void openings_that_touch_are_one_and_an_opening_may_come_before_its_room() {
        UUID unknown = UUID.randomUUID();
        world.open(unknown, "08:00", "12:00");
        world.open(unknown, "12:00", "17:00");
        world.known();
        world.describe(unknown, "F9", "ROOM", "FLUORO", true, 1, "FIXED_C_ARM");
        await().until(() -> Sql.count("select count(*) from resource where resource_id = ?", unknown) == 1);

        sam.booked(world.request().waits(), world.at("11:50"), unknown, lee);

        assertThat(Sql.count("select count(*) from opening where resource_id = ?", unknown))
                .isEqualTo(1);
    }

    @Test
    void an_opening_that_arrives_later_joins_the_one_it_touches() {
        UUID other = world.room("F2", "FIXED_C_ARM");
        world.open(other, "08:00", "12:00");
        world.known();

        world.open(other, "12:00", "17:00");
        world.known();

        assertThat(Sql.column(
                        "select cast(upper(during) - lower(during) as text) from opening where resource_id = ?", other))
                .containsExactly("09:00:00");
        sam.booked(world.request().waits(), world.at("11:50"), other, lee);
    }

    @Test
    void thousands_of_openings_are_known_each_once() {
        List<UUID> rooms = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rooms.add(UUID.randomUUID());
        }
        for (int day = 0; day < 100; day++) {
            for (UUID one : rooms) {
                var date = world.day.plusDays(day);
                world.open(UUID.randomUUID(), one, world.at(date, "08:00"), world.at(date, "17:00"), 1);
            }
        }
        world.known();
        assertThat(rooms)
                .allSatisfy(one -> assertThat(Sql.count("select count(*) from opening where resource_id = ?", one))
                        .isEqualTo(100));
    }
}
