package axial.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for by a wrong name, or with a day before the other, isn't answered with an empty list; and no list is endless. */
@QuarkusTest
@BookingTest
class ListsTest {

    private final Desk sam = Desk.scheduler();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/days?date=2027-03-01&clinic=ZZZ",
                "/board?date=2027-03-01&clinic=ZZZ",
                "/appointments?clinic=ZZZ",
                "/load?from=2027-03-01&to=2027-03-02&clinic=ZZZ",
                "/third-next-available?procedure=FU_VISIT&clinic=ZZZ",
                "/third-next-available?procedure=NOPE",
                "/detected-issues?clinic=ZZZ",
                "/requests?procedure=NOPE",
                "/requests?after=6f1c2d3e-4b5a-4978-8a9b-0c1d2e3f4a5b",
                "/appointments?after=6f1c2d3e-4b5a-4978-8a9b-0c1d2e3f4a5b"
            })
    void what_is_not_known_is_not_found(String path) {
        sam.get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/appointments?from=2027-02-09&to=2027-02-01",
                "/appointments?from=2027-01-01&to=2028-01-01",
                "/load?from=2027-02-09&to=2027-02-01",
                "/load?from=2027-01-01&to=2028-01-01"
            })
    void days_stand_in_order_and_are_not_too_many(String path) {
        sam.get(path).then().statusCode(400).body("field", equalTo("to"));
    }

    @Test
    void appointments_come_in_pages() {
        World world = World.anyClinic();
        UUID room = world.room("F1", "FIXED_C_ARM", "LEAD_SHIELDING");
        UUID nora = world.provider("NORA", "MBB_ALL");
        world.open(room, "08:00", "17:00");
        world.open(world.bay("K1", "CHAIR"), "08:00", "17:30");
        world.session(nora, "08:00", "17:00");
        world.known();
        List<UUID> booked = new ArrayList<>();
        Instant start = world.at("09:00");
        for (int i = 0; i < 3; i++) {
            booked.add(sam.booked(world.request().waits(), start.plus(Duration.ofHours(i)), room, nora));
        }
        List<String> first = ids("/appointments?limit=2&clinic=" + world.clinic);
        List<String> second = ids("/appointments?limit=2&clinic=" + world.clinic + "&after=" + first.get(1));
        first.addAll(second);
        assertThat(first).isEqualTo(booked.stream().map(UUID::toString).toList());
    }

    private List<String> ids(String path) {
        return new ArrayList<>(
                sam.get(path).then().statusCode(200).extract().jsonPath().getList("appointmentId"));
    }
}
