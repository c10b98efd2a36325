package axial.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rule of the ledger refuses by its own name, and says which values were the trouble. */
@QuarkusTest
@BookingTest
class RefusalsTest {

    private final Desk sam = Desk.scheduler();
    private World world;
    private UUID room;
    private UUID chair;
    private UUID lee;

    @BeforeEach
    void aClinicWithOneRoom() {
        world = World.anyClinic();
        room = world.room("F1", "FIXED_C_ARM");
        chair = world.bay("K1", "CHAIR");
        lee = world.provider("LEE", "MBB_ALL");
        world.open(room, "08:00", "17:00");
        world.open(chair, "08:00", "17:00");
        world.session(lee, "08:00", "12:00");
        world.known();
    }

    private Response book(String time) {
        return sam.book(world.request().waits(), world.at(time), room, lee);
    }

    private static void refused(Response answer, int status, String type, String says) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith("/" + type))
                .body("detail", containsString(says));
    }

    @Test
    void a_start_off_the_grid() {
        refused(book("09:03"), 422, "start-off-grid", "09:00");
    }

    @Test
    void a_start_in_the_past() {
        refused(
                sam.book(world.request().waits(), world.at(world.day.minusWeeks(9), "09:00"), room, lee),
                422,
                "start-in-the-past",
                "The start " + world.day.minusWeeks(9) + " 09:00 has passed");
    }

    @Test
    void a_clinic_the_request_does_not_allow() {
        UUID request = world.request().wish("clinics", List.of("ELSEWHERE")).waits();
        refused(sam.book(request, world.at("09:00"), room, lee), 422, "clinic-not-allowed", "ELSEWHERE");
    }

    @Test
    void a_clinic_that_nobody_knows_the_drive_to() {
        World near = World.anyClinic();
        UUID request = world.request().stranger().drive(near, 13).waits();
        refused(
                sam.book(request, world.at("09:00"), room, lee),
                422,
                "drive-unknown",
                "to " + world.clinic + " isn't known. Choose " + near.clinic + ", or enter it");
    }

    @Test
    void a_move_to_a_clinic_that_nobody_knows_the_drive_to() {
        World far = world.anyClinicAt(47);
        UUID farRoom = far.room("F3", "FIXED_C_ARM");
        far.open(farRoom, "08:00", "17:00");
        far.session(lee, "13:00", "17:00");
        far.known();
        UUID booked = sam.booked(world.request().waits(), world.at("09:00"), room, lee);
        refused(sam.move(booked, 1, far.at("14:00"), farRoom, lee), 422, "drive-unknown", world.clinic);
    }

    @Test
    void a_taken_place_with_nothing_free_but_where_nobody_knows_the_drive() {
        World small = World.anyClinic();
        UUID only = small.room("F4", "FIXED_C_ARM");
        UUID sky = small.provider("SKY", "MBB_ALL");
        small.open(only, "09:00", "09:25");
        small.open(small.bay("K4", "CHAIR"), "09:00", "10:00");
        small.session(sky, "09:00", "09:25");
        World far = small.anyClinicAt(1);
        UUID farRoom = far.room("F5", "FIXED_C_ARM");
        far.open(farRoom, "08:00", "17:00");
        far.open(far.bay("K5", "CHAIR"), "08:00", "17:00");
        far.session(sky, "12:00", "17:00");
        small.known();
        far.known();
        sam.booked(small.request().waits(), small.at("09:00"), only, sky);

        sam.book(small.request().waits(), small.at("09:00"), only, sky)
                .then()
                .statusCode(409)
                .body("type", endsWith("/slot-taken"))
                .body("next", hasSize(0));
        sam.book(small.request().drive(far, 29).waits(), small.at("09:00"), only, sky)
                .then()
                .statusCode(409)
                .body("next.clinic", hasItem(far.clinic));
    }

    @Test
    void a_drive_longer_than_the_patient_accepts() {
        UUID request = world.request().wish("max_drive_minutes", 30).drive(31).waits();
        refused(sam.book(request, world.at("09:00"), room, lee), 422, "drive-too-long", "31 minutes");
    }

    @Test
    void a_room_without_what_is_needed() {
        UUID request = world.request()
                .way(List.of("OPERATING"), List.of(), new int[] {7, 13, 5, 15}, "CHAIR")
                .waits();
        refused(sam.book(request, world.at("09:00"), room, lee), 422, "room-unsuitable", "lacks OPERATING");
    }

    @Test
    void a_device_that_is_not_there() {
        UUID request = world.request()
                .way(List.of(), List.of("PENS_UNIT"), new int[] {7, 13, 5, 15}, "CHAIR")
                .waits();
        refused(sam.book(request, world.at("09:00"), room, lee), 422, "devices-unsuitable", "PENS_UNIT");
    }

    @Test
    void a_chair_where_a_bay_is_needed() {
        UUID request = world.request()
                .way(List.of(), List.of(), new int[] {7, 13, 5, 15}, "BAY")
                .waits();
        var body = Desk.place(request, world.at("09:00"), room, lee);
        body.put("bayId", chair);
        refused(sam.book(body), 422, "bay-unsuitable", "BAY");
    }

    @Test
    void a_room_out_of_service() {
        UUID broken = world.room("F2", "FIXED_C_ARM");
        world.open(broken, "08:00", "17:00");
        world.known();
        world.describe(broken, "F2", "ROOM", "FLUORO", false, 2, "FIXED_C_ARM");
        UUID request = world.request().waits();
        axial.servers.Patience.await()
                .until(() -> axial.booking.world.Sql.count(
                                "select count(*) from resource where resource_id = ? and in_service", broken)
                        == 0);
        refused(sam.book(request, world.at("09:00"), broken, lee), 409, "out-of-service", "F2");
    }

    @Test
    void a_provider_of_a_kind_that_may_not() {
        UUID kim = world.provider("KIM", "NP", Map.of(), List.of(Map.of("code", "MBB_TL", "validFrom", "2020-01-01")));
        world.session(kim, "08:00", "12:00");
        world.known();
        refused(
                sam.book(world.request().waits(), world.at("09:00"), room, kim),
                422,
                "provider-kind-not-allowed",
                "IPM_PHYSICIAN");
    }

    @Test
    void a_credential_that_ends_the_day_before() {
        UUID roy = world.provider(
                "ROY",
                "IPM_PHYSICIAN",
                Map.of(),
                List.of(
                        Map.of(
                                "code",
                                "MBB_TL",
                                "validFrom",
                                "2020-01-01",
                                "validUntil",
                                world.day.minusDays(1).toString()),
                        Map.of("code", "MBB_TL", "validFrom", "2020-01-01", "clinics", List.of("ELSEWHERE"))));
        world.session(roy, "08:00", "12:00");
        world.known();
        refused(sam.book(world.request().waits(), world.at("09:00"), room, roy), 422, "credential-missing", "MBB_TL");
    }

    @Test
    void a_day_outside_the_window() {
        UUID early =
                world.request().window(world.day.plusDays(1).toString(), null).waits();
        UUID late = world.request()
                .window("2026-01-01", world.day.minusDays(1).toString())
                .waits();
        refused(sam.book(early, world.at("09:00"), room, lee), 422, "outside-window", world.day.toString());
        refused(sam.book(late, world.at("09:00"), room, lee), 422, "outside-window", world.day.toString());
    }

    @Test
    void a_gap_that_is_not_kept_in_either_direction() {
        UUID patient = UUID.randomUUID();
        UUID first = world.request().of(patient).waits();
        UUID second = world.request().of(patient).after(first, 14, 60).waits();
        world.open(
                UUID.randomUUID(),
                room,
                world.at(world.day.plusDays(14), "08:00"),
                world.at(world.day.plusDays(14), "17:00"),
                1);
        world.open(
                UUID.randomUUID(),
                chair,
                world.at(world.day.plusDays(14), "08:00"),
                world.at(world.day.plusDays(14), "17:00"),
                1);
        world.session(
                UUID.randomUUID(),
                lee,
                world.at(world.day.plusDays(14), "08:00"),
                world.at(world.day.plusDays(14), "12:00"),
                1);
        world.known();

        refused(sam.book(second, world.at("11:00"), room, lee), 409, "predecessor-not-booked", first.toString());
        UUID booked = sam.booked(first, world.at("09:00"), room, lee);
        refused(sam.book(second, world.at("11:00"), room, lee), 422, "gap-not-kept", "at least 14 and at most 60");
        sam.booked(second, world.at(world.day.plusDays(14), "09:00"), room, lee);
        refused(
                sam.move(booked, 1, world.at(world.day.plusDays(14), "10:00"), room, lee),
                422,
                "gap-not-kept",
                "from this one to it");
        sam.move(booked, 1, world.at("08:00"), room, lee).then().statusCode(200);
    }

    @Test
    void a_patient_who_can_not_come() {
        UUID request = world.request()
                .wish(
                        "unavailable",
                        List.of(Map.of(
                                "start", world.at("09:30").toString(),
                                "end", world.at("10:00").toString())))
                .waits();
        refused(
                sam.book(request, world.at("09:00"), room, lee),
                409,
                "patient-unavailable",
                "can't come from " + world.day + " 09:30 to 10:00");
    }

    @Test
    void a_provider_whose_day_is_full() {
        UUID may = world.provider(
                "MAY",
                "IPM_PHYSICIAN",
                Map.of("proceduresPerDay", 2, "minutesPerDay", 30),
                List.of(Map.of("code", "MBB_TL", "validFrom", "2020-01-01")));
        world.session(may, "08:00", "12:00");
        world.known();
        sam.booked(world.request().waits(), world.at("08:00"), room, may);
        sam.booked(world.request().waits(), world.at("09:00"), room, may);
        refused(
                sam.book(world.request().waits(), world.at("10:00"), room, may),
                409,
                "provider-day-full",
                "3 procedures");
    }

    @Test
    void a_time_at_which_somebody_is_not_there() {
        refused(book("11:45"), 409, "outside-opening", "is there from 08:00 to 12:00");
    }

    @Test
    void a_closed_clinic_is_told_before_an_unsuitable_bay_and_a_day_that_cannot_be_before_both() {
        UUID request = world.request()
                .way(List.of("FIXED_C_ARM"), List.of("RF_GENERATOR"), new int[] {7, 13, 5, 15}, "BAY")
                .window("2026-01-01", world.day.plusDays(1).toString())
                .waits();
        refused(
                sam.book(request, world.at(world.day.plusDays(1), "09:00"), room, lee),
                409,
                "outside-opening",
                "is not there that day");
        refused(
                sam.book(request, world.at(world.day.plusDays(2), "09:00"), room, lee),
                422,
                "outside-window",
                "is not allowed");
    }

    @Test
    void above_a_limit_that_was_lowered_only_what_adds_nothing_passes() {
        List<Map<String, Object>> credentials = List.of(Map.of("code", "MBB_TL", "validFrom", "2020-01-01"));
        UUID may = world.provider("MAY", "IPM_PHYSICIAN", Map.of(), credentials);
        world.session(may, "08:00", "12:00");
        world.known();
        UUID first = sam.booked(world.request().waits(), world.at("08:00"), room, may);
        sam.booked(world.request().waits(), world.at("09:00"), room, may);
        UUID ofLee = sam.booked(world.request().waits(), world.at("11:00"), room, lee);
        world.provider(
                may, 2, "MAY", "IPM_PHYSICIAN", true, Map.of("proceduresPerDay", 1, "minutesPerDay", 20), credentials);
        axial.servers.Patience.await()
                .until(() -> axial.booking.world.Sql.count(
                                "select count(*) from provider where provider_id = ? and procedures_per_day = 1", may)
                        == 1);

        sam.move(first, 1, world.at("10:00"), room, may).then().statusCode(200);
        refused(sam.move(ofLee, 1, world.at("08:00"), room, may), 409, "provider-day-full", "the limit is 1");
        refused(
                sam.book(world.request().waits(), world.at("08:00"), room, may),
                409,
                "provider-day-full",
                "the limit is 1");
    }

    @Test
    void moving_to_where_it_is_already_changes_nothing() {
        UUID one = sam.booked(world.request().waits(), world.at("09:00"), room, lee);
        sam.transit(one, 1, "CONFIRMED").then().statusCode(200);

        sam.move(one, 2, world.at("09:00"), room, lee)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("version", equalTo(2));

        assertThat(sam.get("/appointments/" + one + "/history").jsonPath().getList("$"))
                .hasSize(2);
        refused(sam.move(one, 1, world.at("09:00"), room, lee), 412, "stale-version", "version 2");
        sam.move(one, 2, world.at("09:30"), room, lee).then().statusCode(200).body("state", equalTo("BOOKED"));
    }

    @Test
    void a_patient_who_is_elsewhere_at_the_time() {
        UUID patient = UUID.randomUUID();
        UUID annex = world.room("F3", "FIXED_C_ARM");
        UUID ann = world.provider("ANN", "MBB_ALL");
        UUID spare = world.bay("K2", "CHAIR");
        world.open(annex, "08:00", "17:00");
        world.open(spare, "08:00", "17:00");
        world.session(ann, "08:00", "12:00");
        world.known();
        sam.booked(world.request().of(patient).waits(), world.at("09:00"), room, lee);

        Response answer = sam.book(world.request().of(patient).waits(), world.at("09:20"), annex, ann);

        refused(answer, 409, "slot-taken", "The patient is taken from " + world.day + " 09:00 to 09:35");
        answer.then()
                .body("inTheWay", hasSize(1))
                .body("inTheWay[0].kind", equalTo("PATIENT"))
                .body("timeZone", equalTo(World.ZONE.getId()));
    }

    @Test
    void a_caller_from_another_clinic_and_rooms_and_requests_nobody_knows() {
        Desk other = Desk.of("olga", Set.of("scheduler"), Set.of("ELSEWHERE"));
        UUID request = world.request().waits();
        other.book(request, world.at("09:00"), room, lee)
                .then()
                .statusCode(403)
                .body("type", endsWith("/clinic-out-of-scope"));
        refused(sam.book(request, world.at("09:00"), UUID.randomUUID(), lee), 404, "not-found", "room");
        refused(sam.book(UUID.randomUUID(), world.at("09:00"), room, lee), 404, "not-found", "request");
        sam.calls().body("{}").post("/appointments").then().statusCode(400);
    }
}
