package axial.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import axial.booking.world.ARequest;
import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever and whatever moves between two clinics needs the drive between them. A procedure here keeps the provider from 7 to 20 minutes after its
 * start, and a device until then; the drive takes 32 minutes, which only the clinic there knows.
 */
@QuarkusTest
@BookingTest
class GettingThereTest {

    private static final int DRIVE = 32;

    private final Desk sam = Desk.scheduler();
    private World here;
    private World there;
    private UUID room;
    private UUID roomThere;
    private UUID lee;

    @BeforeEach
    void twoClinicsOnTheRoundOfOneProvider() {
        here = World.anyClinic();
        there = here.anyClinicAt(DRIVE);
        room = furnished(here);
        roomThere = furnished(there);
        lee = here.provider("LEE", "MBB_ALL");
        here.session(lee, "08:00", "17:00");
        there.session(lee, "08:00", "17:00");
        here.known();
        there.known();
    }

    private static UUID furnished(World world) {
        UUID room = world.room("F1", "FIXED_C_ARM");
        world.open(room, "08:00", "17:00");
        for (String chair : List.of("K1", "K2", "K3")) {
            world.open(world.bay(chair, "CHAIR"), "08:00", "17:30");
        }
        return room;
    }

    private Response bookThere(String time) {
        return sam.book(there.request().waits(), there.at(time), roomThere, lee);
    }

    private static void noTimeToDrive(Response answer, String says) {
        answer.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/no-time-to-drive"))
                .body("detail", containsString(says));
    }

    @Test
    void after_a_procedure_elsewhere_there_must_be_time_for_the_drive() {
        UUID first = sam.booked(here.request().waits(), here.at("09:00"), room, lee);

        Response early = bookThere("09:40");
        noTimeToDrive(early, "27 minutes for a drive of 32. It can be done from 09:52 on.");
        early.then()
                .body("inTheWay", hasSize(1))
                .body("inTheWay[0].code", equalTo(here.clinic + "-LEE"))
                .body("inTheWay[0].appointmentId", equalTo(first.toString()));
        bookThere("09:45").then().statusCode(201);
    }

    @Test
    void before_a_procedure_elsewhere_there_must_be_time_for_the_drive() {
        sam.booked(here.request().waits(), here.at("11:00"), room, lee);

        noTimeToDrive(bookThere("10:20"), "27 minutes for a drive of 32. It can be done until 10:35.");
        bookThere("10:15").then().statusCode(201);
    }

    @Test
    void somebody_else_the_same_clinic_and_a_clinic_whose_drive_nobody_knows_are_no_trouble() {
        UUID ann = there.provider("ANN", "MBB_ALL");
        there.session(ann, "08:00", "17:00");
        World unknown = World.anyClinic();
        UUID roomUnknown = furnished(unknown);
        unknown.session(lee, "08:00", "17:00");
        there.known();
        unknown.known();
        sam.booked(here.request().waits(), here.at("09:00"), room, lee);

        sam.booked(there.request().waits(), there.at("09:00"), roomThere, ann);
        sam.booked(here.request().waits(), here.at("09:25"), room, lee);
        sam.booked(unknown.request().waits(), unknown.at("09:45"), roomUnknown, lee);
    }

    @Test
    void who_is_elsewhere_at_the_very_time_is_taken_not_late() {
        sam.booked(here.request().waits(), here.at("09:00"), room, lee);
        bookThere("09:10").then().statusCode(409).body("type", endsWith("/slot-taken"));
    }

    @Test
    void an_appointment_that_moves_does_not_have_to_get_away_from_its_own_place() {
        UUID request = here.request()
                .wish("clinics", List.of(here.clinic, there.clinic))
                .drive(there, 41)
                .waits();
        UUID first = sam.booked(request, here.at("09:00"), room, lee);
        sam.move(first, 1, there.at("09:30"), roomThere, lee).then().statusCode(200);
        sam.booked(there.request().waits(), there.at("10:30"), roomThere, lee);
        noTimeToDrive(
                sam.move(first, 2, here.at("10:00"), room, lee), "until 10:20 and at " + there.clinic + " from 10:37");
    }

    @Test
    void a_device_that_is_a_guest_at_two_clinics_needs_the_drive_too() {
        UUID ann = aGeneratorAndSomebodyElseThere();
        sam.booked(withGenerator(here).waits(), here.at("09:00"), room, lee);

        Response early = sam.book(withGenerator(there).waits(), there.at("09:50"), roomThere, ann);
        noTimeToDrive(early, "30 minutes for a drive of 32");
        early.then().body("inTheWay[0].kind", equalTo("DEVICE"));
        sam.booked(withGenerator(there).waits(), there.at("09:55"), roomThere, ann);
    }

    /** A device that is at both clinics that day, and another provider there. */
    private UUID aGeneratorAndSomebodyElseThere() {
        UUID generator = here.device("G1", "RF_GENERATOR");
        here.open(generator, "08:00", "17:00");
        there.open(generator, "08:00", "17:00");
        UUID ann = there.provider("ANN", "MBB_ALL");
        there.session(ann, "08:00", "17:00");
        here.known();
        there.known();
        return ann;
    }

    private static ARequest withGenerator(World world) {
        return world.request().way(List.of("FIXED_C_ARM"), List.of("RF_GENERATOR"), new int[] {7, 13, 5, 15}, "CHAIR");
    }

    @Test
    void of_two_clinics_that_want_the_provider_at_once_only_one_gets_a_booking() {
        for (String hour : List.of("08", "10", "12", "14")) {
            var one = Desk.place(here.request().waits(), here.at(hour + ":00"), room, lee);
            var other = Desk.place(there.request().waits(), there.at(hour + ":30"), roomThere, lee);
            assertThat(bookedAtOnce(one, other)).as(hour).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void of_two_clinics_that_want_a_device_at_once_only_one_gets_a_booking() {
        UUID ann = aGeneratorAndSomebodyElseThere();
        for (String hour : List.of("08", "10", "12", "14")) {
            var one = Desk.place(withGenerator(here).waits(), here.at(hour + ":00"), room, lee);
            var other = Desk.place(withGenerator(there).waits(), there.at(hour + ":30"), roomThere, ann);
            assertThat(bookedAtOnce(one, other)).as(hour).containsExactlyInAnyOrder(201, 409);
        }
    }

    private List<Integer> bookedAtOnce(Map<String, Object> one, Map<String, Object> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        return Stream.of(one, other)
                .map(body -> CompletableFuture.supplyAsync(() -> statusAfter(start, body)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private int statusAfter(CyclicBarrier start, Map<String, Object> body) {
        try {
            start.await();
            return sam.book(body).statusCode();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void places_offered_after_a_lost_race_leave_the_provider_time_to_drive() {
        sam.booked(there.request().waits(), there.at("09:00"), roomThere, lee);
        sam.booked(here.request().waits(), here.at("08:00"), room, lee);
        UUID loser = here.request().wish("clinics", List.of(here.clinic)).waits();

        List<String> next = offered(sam.book(loser, here.at("08:00"), room, lee));

        assertThat(next).startsWith(here.at("09:45").toString()).hasSize(3);
        sam.booked(loser, Instant.parse(next.get(0)), room, lee);
    }

    @Test
    void places_offered_after_a_lost_race_leave_the_device_time_to_drive() {
        UUID ann = aGeneratorAndSomebodyElseThere();
        sam.booked(withGenerator(there).waits(), there.at("09:00"), roomThere, ann);
        sam.booked(here.request().waits(), here.at("08:00"), room, lee);
        UUID loser = withGenerator(here).wish("clinics", List.of(here.clinic)).waits();

        List<String> next = offered(sam.book(loser, here.at("08:00"), room, lee));

        assertThat(next).startsWith(here.at("09:55").toString()).hasSize(3);
        sam.booked(loser, Instant.parse(next.get(0)), room, lee);
    }

    @Test
    void a_patient_needs_the_drive_too_from_the_end_of_recovery_to_the_next_setup() {
        UUID patient = UUID.randomUUID();
        UUID ann = somebodyElseThere();
        sam.booked(here.request().of(patient).waits(), here.at("09:00"), room, lee);
        UUID next = there.request().of(patient).waits();

        Response early = sam.book(next, there.at("10:05"), roomThere, ann);
        noTimeToDrive(
                early,
                "The patient is at " + here.clinic + " until 09:35 and needed at " + there.clinic
                        + " from 10:05, 30 minutes for a drive of 32. It can be done from 10:07 on.");
        early.then().body("inTheWay[0].kind", equalTo("PATIENT"));
        noTimeToDrive(sam.book(next, there.at("08:00"), roomThere, ann), "until 08:35 and at " + here.clinic);
        sam.booked(next, there.at("10:10"), roomThere, ann);
    }

    @Test
    void places_offered_after_a_lost_race_leave_the_patient_time_to_drive() {
        UUID patient = UUID.randomUUID();
        UUID ann = somebodyElseThere();
        sam.booked(here.request().of(patient).waits(), here.at("09:00"), room, lee);
        sam.booked(there.request().waits(), there.at("10:00"), roomThere, ann);
        UUID loser = there.request()
                .of(patient)
                .wish("clinics", List.of(there.clinic))
                .window("2026-01-01", there.day.toString())
                .waits();

        List<String> next = offered(sam.book(loser, there.at("10:10"), roomThere, ann));

        assertThat(next).doesNotContain(there.at("10:05").toString()).hasSize(3);
        assertThat(next).allSatisfy(start -> assertThat(Instant.parse(start)).isAfter(there.at("10:06")));
        sam.booked(loser, Instant.parse(next.get(0)), roomThere, ann);
    }

    @Test
    void of_two_clinics_that_want_the_patient_at_once_only_one_gets_a_booking() {
        UUID ann = somebodyElseThere();
        for (String hour : List.of("08", "10", "12", "14")) {
            UUID patient = UUID.randomUUID();
            var one = Desk.place(here.request().of(patient).waits(), here.at(hour + ":00"), room, lee);
            UUID visit =
                    there.request().of(patient).wish("procedure", "FU_VISIT").waits();
            var other = Desk.place(visit, there.at(hour + ":45"), roomThere, ann);
            assertThat(bookedAtOnce(one, other)).as(hour).containsExactlyInAnyOrder(201, 409);
        }
    }

    private UUID somebodyElseThere() {
        UUID ann = there.provider("ANN", "MBB_ALL");
        there.session(ann, "08:00", "17:00");
        there.known();
        return ann;
    }

    private static List<String> offered(Response lost) {
        return lost.then()
                .statusCode(409)
                .body("type", endsWith("/slot-taken"))
                .extract()
                .path("next.start");
    }
}
