package axial.booking.plan;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.Sql;
import axial.booking.world.Topics;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@BookingTest
class DecisionsTest {

    private final Desk sam = Desk.scheduler();
    private final UUID plan = UUID.randomUUID();
    private World world;
    private UUID room;
    private UUID lee;
    private UUID chair;

    @BeforeEach
    void aClinicWithOneRoom() {
        world = World.anyClinic();
        room = world.room("F1", "FIXED_C_ARM");
        chair = world.bay("K1", "CHAIR");
        lee = world.provider("LEE", "MBB_ALL");
        world.open(room, "08:00", "17:00");
        world.open(chair, "08:00", "17:30");
        world.session(lee, "08:00", "17:00");
        world.known();
    }

    private Map<String, Object> move(UUID request, UUID appointment, Integer version, Instant start) {
        Map<String, Object> move = new HashMap<>();
        move.put("moveId", UUID.randomUUID());
        move.put("requestId", request);
        move.put("appointmentId", appointment);
        move.put("expectedVersion", version);
        move.put("start", start.toString());
        move.put("roomId", room);
        move.put("providerId", lee);
        move.put("deviceIds", List.of());
        move.put("bayId", chair);
        move.put("alternative", 0);
        return move;
    }

    @SafeVarargs
    private UUID decide(int part, Map<String, Object>... moves) {
        UUID messageId = UUID.randomUUID();
        decide(messageId, part, moves);
        return messageId;
    }

    @SafeVarargs
    private void decide(UUID messageId, int part, Map<String, Object>... moves) {
        Topics.say(
                "axial.planner.decisions",
                plan + "/" + part,
                Map.of(
                        "planId",
                        plan,
                        "network",
                        "NEOK",
                        "part",
                        part,
                        "parts",
                        9,
                        "decidedBy",
                        "maud",
                        "moves",
                        Arrays.asList(moves)),
                messageId);
    }

    private JsonPath outcomes(int count) {
        await().until(
                        () -> sam.get("/plans/" + plan + "/outcomes")
                                .jsonPath()
                                .getList("")
                                .size(),
                        equalTo(count));
        return sam.get("/plans/" + plan + "/outcomes").jsonPath();
    }

    @Test
    void a_move_to_where_an_appointment_is_already_changes_nothing() {
        UUID stays = world.request().waits();
        UUID goes = world.request().waits();
        UUID one = sam.booked(stays, world.at("09:00"), room, lee);
        UUID other = sam.booked(goes, world.at("10:00"), room, lee);
        sam.transit(one, 1, "CONFIRMED").then().statusCode(200);

        decide(1, move(stays, one, 2, world.at("09:00")), move(goes, other, 1, world.at("11:00")));

        assertThat(outcomes(2).getList("result")).containsOnly("APPLIED");
        sam.get("/appointments/" + one)
                .then()
                .body("state", equalTo("CONFIRMED"))
                .body("version", equalTo(2));
        sam.get("/appointments/" + other)
                .then()
                .body("start", equalTo(world.at("11:00").toString()));
    }

    @Test
    void two_appointments_swap_their_places_in_one_decision() {
        UUID firstRequest = world.request().waits();
        UUID secondRequest = world.request().waits();
        UUID first = sam.booked(firstRequest, world.at("09:00"), room, lee);
        UUID second = sam.booked(secondRequest, world.at("10:00"), room, lee);

        decide(1, move(firstRequest, first, 1, world.at("10:00")), move(secondRequest, second, 1, world.at("09:00")));

        assertThat(outcomes(2).getList("result")).containsOnly("APPLIED");
        sam.get("/appointments/" + first)
                .then()
                .body("start", equalTo(world.at("10:00").toString()));
        sam.get("/appointments/" + second)
                .then()
                .body("start", equalTo(world.at("09:00").toString()));
        assertThat(sam.get("/appointments/" + first + "/history").jsonPath().getString("[1].who"))
                .isEqualTo("maud");
    }

    @Test
    void a_decision_that_no_longer_fits_in_part_is_refused_whole_with_the_reason() {
        UUID waiting = world.request().waits();
        sam.booked(world.request().waits(), world.at("09:00"), room, lee);
        UUID lost = world.request().waits();

        decide(1, move(waiting, null, null, world.at("11:00")), move(lost, null, null, world.at("09:10")));

        JsonPath outcomes = outcomes(2);
        assertThat(outcomes.getList("result")).containsOnly("REFUSED");
        assertThat(outcomes.getString("[0].reason.type")).endsWith("/slot-taken");
        assertThat(Sql.column("select state from request where request_id = ?", waiting))
                .containsExactly("WAITING");
        assertThat(Sql.count("select count(*) from appointment where request_id = ?", waiting))
                .isZero();
    }

    @Test
    void two_moves_of_one_decision_can_not_have_the_same_place() {
        decide(
                1,
                move(world.request().waits(), null, null, world.at("11:00")),
                move(world.request().waits(), null, null, world.at("11:10")));
        assertThat(outcomes(2).getList("reason.type", String.class))
                .hasSize(2)
                .allMatch(type -> type.endsWith("/slot-taken"));
    }

    @Test
    void two_moves_of_one_decision_leave_the_provider_time_to_drive() {
        World there = world.anyClinicAt(32);
        UUID roomThere = there.room("F1", "FIXED_C_ARM");
        UUID chairThere = there.bay("K1", "CHAIR");
        there.open(roomThere, "08:00", "17:00");
        there.open(chairThere, "08:00", "17:00");
        there.session(lee, "08:00", "17:00");
        there.known();
        Map<String, Object> first = move(world.request().waits(), null, null, world.at("11:00"));
        Map<String, Object> second = move(there.request().waits(), null, null, there.at("11:40"));
        second.putAll(Map.of("roomId", roomThere, "bayId", chairThere));

        decide(1, first, second);
        assertThat(outcomes(2).getList("reason.type", String.class))
                .hasSize(2)
                .allMatch(type -> type.endsWith("/no-time-to-drive"));
        Map<String, Object> later = new HashMap<>(second);
        later.putAll(
                Map.of("moveId", UUID.randomUUID(), "start", there.at("11:45").toString()));
        first.put("moveId", UUID.randomUUID());
        decide(2, first, later);
        assertThat(outcomes(4).getList("result", String.class))
                .filteredOn("APPLIED"::equals)
                .hasSize(2);
    }

    @Test
    void a_new_placement_is_booked_once_however_often_it_is_heard() {
        UUID request = world.request().waits();
        var move = move(request, null, null, world.at("13:00"));
        UUID messageId = decide(1, move);
        decide(messageId, 1, move);
        decide(2, move(world.request().waits(), null, null, world.at("14:00")));

        JsonPath outcomes = outcomes(2);
        assertThat(outcomes.getList("result")).containsOnly("APPLIED");
        assertThat(Sql.column("select state from appointment where request_id = ?", request))
                .containsExactly("BOOKED");
        await().until(() -> Topics.heard("axial.booking.outcomes").stream()
                        .filter(record -> record.value().contains(plan.toString()))
                        .count()
                == 2);
    }

    @Test
    void what_changed_since_the_plan_or_was_confirmed_stays_where_it_is() {
        UUID request = world.request().waits();
        UUID booked = sam.booked(request, world.at("08:00"), room, lee);
        decide(1, move(request, booked, 7, world.at("15:00")));
        assertThat(outcomes(1).getString("[0].reason.type")).endsWith("/changed-meanwhile");
        sam.transit(booked, 1, "CONFIRMED").then().statusCode(200);
        decide(2, move(request, booked, 2, world.at("15:00")));
        assertThat(outcomes(2).getList("reason.type", String.class))
                .anyMatch(type -> type.endsWith("/appointment-pinned"));
        assertThat(sam.state(booked)).isEqualTo("CONFIRMED");
    }
}
