package axial.booking.appointment;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.Sql;
import axial.booking.world.Topics;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
                .body(
                        "claims.find { it.kind == 'ROOM' }.start",
                        equalTo(world.at("09:10").toString()))
                .body(
                        "claims.find { it.kind == 'ROOM' }.end",
                        equalTo(world.at("09:35").toString()))
                .body(
                        "claims.find { it.kind == 'PROVIDER' }.start",
                        equalTo(world.at("09:17").toString()))
                .body(
                        "claims.find { it.kind == 'PROVIDER' }.end",
                        equalTo(world.at("09:30").toString()))
                .body("claims.find { it.kind == 'BAY' }.resourceId", equalTo(chair.toString()))
                .body(
                        "claims.find { it.kind == 'BAY' }.start",
                        equalTo(world.at("09:30").toString()))
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

    @Test
    void a_hold_keeps_its_place_until_it_runs_out_and_then_the_request_waits_again() {
        UUID request = world.request().waits();
        var hold = Desk.place(request, world.at("10:00"), room, lee);
        hold.put("hold", true);
        hold.put("holdMinutes", 1);
        UUID held = UUID.fromString(sam.book(hold)
                .then()
                .statusCode(201)
                .body("state", equalTo("HELD"))
                .extract()
                .path("appointmentId"));

        Sql.run("update appointment set held_until = now() - interval '1 second' where appointment_id = ?", held);

        await().until(() -> sam.state(held), equalTo("EXPIRED"));
        assertThat(Sql.count("select count(*) from claim where appointment_id = ?", held))
                .isZero();
        assertThat(Sql.column("select state from request where request_id = ?", request))
                .containsExactly("WAITING");
        sam.booked(world.request().waits(), world.at("10:00"), room, lee);
    }

    @Test
    void a_hold_is_booked_and_carried_through_the_day_and_everything_stands_in_its_history() {
        UUID request = world.request().waits();
        var hold = Desk.place(request, world.at("08:20"), room, lee);
        hold.put("hold", true);
        UUID id =
                UUID.fromString(sam.book(hold).then().statusCode(201).extract().path("appointmentId"));
        Desk robin = Desk.of("robin", Set.of("provider"), Set.of(world.clinic));

        robin.transit(id, 1, "BOOKED").then().statusCode(403);
        sam.transit(id, 1, "BOOKED").then().statusCode(200).header("ETag", "\"2\"");
        sam.transit(id, 1, "CONFIRMED").then().statusCode(412).body("version", equalTo(2));
        sam.transit(id, 2, "DONE")
                .then()
                .statusCode(409)
                .body("type", endsWith("/transition-refused"))
                .body("next", hasItems("CONFIRMED", "CANCELLED"));
        long version = 2;
        for (String next : List.of("CONFIRMED", "ARRIVED", "IN_ROOM", "IN_PROCEDURE", "RECOVERING", "DONE")) {
            (next.equals("CONFIRMED") ? sam : robin)
                    .transit(id, version++, next)
                    .then()
                    .statusCode(200);
        }

        assertThat(sam.get("/appointments/" + id + "/history").jsonPath().getList("became"))
                .containsExactly(
                        "HELD", "BOOKED", "CONFIRMED", "ARRIVED", "IN_ROOM", "IN_PROCEDURE", "RECOVERING", "DONE");
        assertThat(sam.get("/appointments/" + id + "/history").jsonPath().getList("who"))
                .startsWith("sam", "sam", "sam", "robin");
        assertThat(Sql.column("select state from request where request_id = ?", request))
                .containsExactly("DONE");
    }

    @Test
    void what_is_cancelled_frees_its_place_and_lets_the_request_wait() {
        UUID request = world.request().waits();
        UUID id = sam.booked(request, world.at("11:00"), room, lee);

        sam.transit(id, 1, "CANCELLED").then().statusCode(200).body("claims", hasSize(0));

        sam.booked(request, world.at("11:00"), room, lee);
        sam.book(request, world.at("09:00"), room, lee)
                .then()
                .statusCode(409)
                .body("type", endsWith("/request-has-appointment"));
    }

    @Test
    void a_move_takes_the_new_place_and_frees_the_old_one_and_a_confirmed_patient_is_asked_again() {
        UUID id = sam.booked(world.request().waits(), world.at("08:00"), room, lee);
        sam.transit(id, 1, "CONFIRMED").then().statusCode(200);

        sam.calls()
                .body(Map.of("start", world.at("08:10").toString(), "roomId", room, "providerId", lee))
                .post("/appointments/" + id + "/placement")
                .then()
                .statusCode(428);
        sam.move(id, 2, world.at("08:10"), room, lee)
                .then()
                .statusCode(200)
                .body("state", equalTo("BOOKED"))
                .body("start", equalTo(world.at("08:10").toString()));
        sam.move(id, 3, world.at("11:00"), room, lee).then().statusCode(200);

        sam.booked(world.request().waits(), world.at("08:10"), room, lee);
    }

    @Test
    void the_same_key_and_body_are_answered_alike_and_another_body_is_refused() {
        UUID request = world.request().waits();
        var body = Desk.place(request, world.at("09:40"), room, lee);
        String key = "key-" + request;

        Response first = sam.calls().header("Idempotency-Key", key).body(body).post("/appointments");
        Response again = sam.calls().header("Idempotency-Key", key).body(body).post("/appointments");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        body.put("start", world.at("10:40").toString());
        sam.calls()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/appointments")
                .then()
                .statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
        assertThat(Sql.count("select count(*) from appointment where request_id = ?", request))
                .isEqualTo(1);
    }

    @Test
    void a_key_used_twice_at_the_same_moment_books_once() {
        UUID request = world.request().waits();
        UUID another = world.request().waits();
        String key = UUID.randomUUID().toString();
        var same = Desk.place(request, world.at("10:40"), room, lee);
        var different = Desk.place(another, world.at("11:10"), room, lee);

        List<Response> answers = Stream.of(same, same, same, different, different, different)
                .map(body -> CompletableFuture.supplyAsync(() ->
                        sam.calls().header("Idempotency-Key", key).body(body).post("/appointments")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 422);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201)
                .hasSize(3)
                .extracting(Response::asString)
                .containsOnly(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .findFirst()
                        .orElseThrow()
                        .asString());
        assertThat(Sql.count(
                        "select count(*) from appointment where request_id in (?, ?) and state = 'BOOKED'",
                        request,
                        another))
                .isEqualTo(1);
    }

    @Test
    void devices_bay_and_alternative_that_were_left_out_are_the_first_that_are_free() {
        UUID plain = world.room("P1", "PROCEDURE");
        UUID generator = world.device("G1", "RF_GENERATOR");
        UUID second = world.device("G2", "RF_GENERATOR");
        UUID bay = world.bay("B1", "BAY");
        for (UUID one : List.of(plain, generator, second, bay)) {
            world.open(one, "08:00", "17:00");
        }
        UUID cho = world.provider("CHO", "MBB_TL");
        world.session(cho, "08:00", "12:00");
        world.known();

        var taken = sam.book(
                world.request()
                        .way(List.of("FIXED_C_ARM"), List.of("RF_GENERATOR"), new int[] {7, 13, 5, 20}, "BAY")
                        .waits(),
                world.at("09:00"),
                room,
                lee);
        var other = sam.book(
                world.request()
                        .way(List.of("FIXED_C_ARM"), List.of(), new int[] {7, 13, 5, 15}, "CHAIR")
                        .way(List.of("PROCEDURE"), List.of("RF_GENERATOR"), new int[] {6, 12, 4, 10}, "CHAIR")
                        .waits(),
                world.at("09:00"),
                plain,
                cho);

        taken.then()
                .statusCode(201)
                .body("claims.find { it.kind == 'DEVICE' }.resourceId", equalTo(generator.toString()))
                .body("claims.find { it.kind == 'BAY' }.resourceId", equalTo(bay.toString()));
        other.then()
                .statusCode(201)
                .body("alternative", equalTo(1))
                .body("claims.find { it.kind == 'DEVICE' }.resourceId", equalTo(second.toString()))
                .body("claims.find { it.kind == 'BAY' }.resourceId", equalTo(chair.toString()));
    }

    @Test
    void nothing_that_identifies_a_person_is_in_an_event() {
        UUID id = sam.booked(world.request().waits(), world.at("11:30"), room, lee);
        sam.transit(id, 1, "CANCELLED").then().statusCode(200);

        await().until(() -> Topics.heard("axial.booking.appointments").stream()
                        .filter(record -> record.key().equals(id.toString()))
                        .count()
                == 2);
        assertThat(Topics.heard("axial.booking.appointments"))
                .allSatisfy(record -> assertThat(record.value()).doesNotContain("Sorrel", "Quincy", "1958-03-02"));
        assertThat(Topics.heard("axial.booking.requests"))
                .allSatisfy(record -> assertThat(record.value()).doesNotContain("Sorrel", "Quincy", "1958-03-02"));
    }
}
