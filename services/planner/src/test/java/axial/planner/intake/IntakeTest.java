package axial.planner.intake;

import static axial.planner.Desk.offersAt;
import static axial.servers.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import axial.planner.Desk;
import axial.planner.Heard;
import axial.planner.Post;
import axial.planner.Practice;
import axial.servers.ServiceTestResource;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "planner"))
class IntakeTest {

    private static final String OPENINGS = "axial.room.openings";

    @Inject
    StateListener listener;

    @Inject
    Replay replay;

    private final Desk scheduler = Desk.scheduler();

    @Test
    void topics_may_come_in_any_order_and_records_twice() {
        Practice practice = Practice.notYetOpen();
        String request = practice.request();
        String appointment = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        practice.book(appointment, other, practice.at("08:20"), 1);
        practice.publish();
        Map<String, Object> ask = Map.of("requestId", request, "limit", 200);
        JsonPath once = scheduler.offersOnce(offersAt(practice.tulsa, practice.muskogee), ask);

        practice.publish();
        Map<String, Object> again = new HashMap<>(ask);
        again.put("ledgerPosition", practice.book(appointment, other, practice.at("08:20"), 1));

        assertThat(scheduler.offers(again).getList("offers")).isEqualTo(once.getList("offers"));
    }

    @Test
    void an_older_version_that_comes_late_changes_nothing() {
        Practice practice = Practice.open();
        String request = practice.request();
        scheduler.offersOnce(offersAt(practice.tulsa), Map.of("requestId", request));
        String appointment = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        practice.book(appointment, other, practice.at("09:00"), 6);
        long late = practice.book(appointment, other, practice.at("10:00"), 5);

        List<String> starts = startsIn(practice, request, late);

        assertThat(starts).doesNotContain(practice.at("09:00").toString());
        assertThat(starts).contains(practice.at("10:00").toString());
    }

    @Test
    void a_tombstone_takes_things_away() {
        Practice practice = Practice.open();
        String request = practice.request();
        scheduler.offersOnce(offersAt(practice.tulsa, practice.muskogee), Map.of("requestId", request, "limit", 200));
        String appointment = UUID.randomUUID().toString();
        long booked = practice.book(appointment, UUID.randomUUID().toString(), practice.at("09:00"), 1);
        assertThat(startsIn(practice, request, booked))
                .doesNotContain(practice.at("09:00").toString());

        long gone = Post.bury(Practice.APPOINTMENTS, practice.network, appointment);
        assertThat(startsIn(practice, request, gone))
                .contains(practice.at("09:00").toString());

        practice.closeTulsaRoom();
        JsonPath closed = scheduler.offersOnce(
                answer -> !offersAt(practice.tulsa).test(answer), Map.of("requestId", request, "limit", 200));
        assertThat(closed.<String>getList("offers.clinic")).isNotEmpty().containsOnly(practice.muskogee);
    }

    @Test
    void a_replay_comes_to_the_same_picture() {
        Practice practice = Practice.open();
        String request = practice.request();
        scheduler.offersOnce(offersAt(practice.tulsa), Map.of("requestId", request));
        String gone = UUID.randomUUID().toString();
        practice.book(gone, UUID.randomUUID().toString(), practice.at("11:00"), 1);
        Post.bury(Practice.APPOINTMENTS, practice.network, gone);
        long position =
                practice.book(UUID.randomUUID().toString(), UUID.randomUUID().toString(), practice.at("09:00"), 1);
        List<String> before = startsIn(practice, request, position);
        long settled = lastHoursBooking(practice);

        startOver();

        assertThat(startsIn(practice, request, position)).isEqualTo(before);
        assertThat(startsIn(practice, request, settled - 1)).isEqualTo(before);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void records_nobody_can_read_are_parked_once_and_the_rest_goes_on() {
        Practice practice = Practice.open();
        String key = "torn-" + practice.network;
        ProducerRecord<String, byte[]> torn =
                Post.record(Post.nextPosition(), Practice.REQUESTS, practice.network, key, bytes("{\"requestId\": 7,"));
        ProducerRecord<String, byte[]> nameless =
                Post.record(Post.nextPosition(), Practice.REQUESTS, practice.network, key, bytes("{}"));
        nameless.headers().remove("ce_network");
        Post.deliver(torn);
        Post.deliver(nameless);
        String request = practice.request();

        scheduler.offersOnce(offersAt(practice.tulsa), Map.of("requestId", request));
        try (Heard letters = Heard.on("axial.planner.dead-letters")) {
            assertThat(letters.next(key, 2))
                    .allSatisfy(letter -> assertThat(letter.headers().lastHeader("axial_reason"))
                            .isNotNull());
            await().until(() -> given().get("/q/health/well").jsonPath().getString("status"), "DOWN"::equals);
            startOver();
            Post.deliver(Post.record(Post.nextPosition(), Practice.REQUESTS, practice.network, key, bytes("[]")));
            assertThat(letters.next(key, 1))
                    .as("the first letter after the replay is the new one")
                    .allSatisfy(letter -> assertThat(letter.value()).isEqualTo(bytes("[]")));
        }
    }

    @Test
    void what_a_whole_snapshot_does_not_name_is_forgotten_and_an_older_version_of_it_counts() {
        Practice practice = Practice.open();
        String request = practice.request();
        scheduler.offersOnce(offersAt(practice.tulsa, practice.muskogee), Map.of("requestId", request, "limit", 200));
        int partition = Post.partition(practice.network, 12);

        Post.mark(OPENINGS, partition, "begun", 2);
        await().until(() -> given().get("/q/health/ready").statusCode(), code -> code == 503);
        assertThat(scheduler.post("/offers", Map.of("requestId", request)).statusCode())
                .isEqualTo(503);
        tellAgain(practice, practice.tulsaRoomOpening, practice.tulsaRoom, "10:00");
        String chairs = UUID.nameUUIDFromBytes(("opening of " + practice.tulsaChair).getBytes(StandardCharsets.UTF_8))
                .toString();
        tellAgain(practice, chairs, practice.tulsaChair, "13:30");
        Post.mark(OPENINGS, partition, "ended", 2);

        await().until(() -> given().get("/q/health/ready").statusCode(), code -> code == 200);
        JsonPath now = JsonPath.from(scheduler
                .post("/offers", Map.of("requestId", request, "limit", 200))
                .asString());
        assertThat(now.<String>getList("offers.clinic")).isNotEmpty().containsOnly(practice.tulsa);
        assertThat(now.<String>getList("offers.start"))
                .as("the version before closes at ten")
                .allSatisfy(start -> assertThat(Instant.parse(start)).isBefore(practice.at("10:00")));
    }

    /** An opening of an epoch later and at a version before. */
    private static void tellAgain(Practice practice, String opening, String resource, String until) {
        Map<String, Object> said = Map.of(
                "openingId",
                opening,
                "network",
                practice.network,
                "resourceId",
                resource,
                "clinic",
                practice.tulsa,
                "start",
                practice.at("07:30").toString(),
                "end",
                practice.at(until).toString(),
                "version",
                0);
        Post.deliver(
                Post.ofEpoch(2, Post.record(Post.nextPosition(), OPENINGS, practice.network, opening, json(said))));
    }

    private static byte[] json(Map<String, Object> payload) {
        try {
            return new ObjectMapper().writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A booking that came an hour ago, and is cancelled. @return its ledger position */
    private static long lastHoursBooking(Practice practice) {
        long position = Post.nextPosition();
        ProducerRecord<String, byte[]> gone = Post.record(
                position,
                Practice.APPOINTMENTS,
                practice.network,
                UUID.randomUUID().toString(),
                null);
        long anHourAgo = Clock.systemUTC().millis() - Duration.ofHours(1).toMillis();
        Post.deliver(new ProducerRecord<>(
                gone.topic(), gone.partition(), anHourAgo, gone.key(), gone.value(), gone.headers()));
        return position;
    }

    private void startOver() {
        int times = replay.times();
        listener.startOver();
        await().until(() -> replay.times() > times && replay.isDone());
    }

    private List<String> startsIn(Practice practice, String request, long position) {
        return scheduler
                .offers(Map.of(
                        "requestId",
                        request,
                        "clinics",
                        List.of(practice.tulsa),
                        "limit",
                        200,
                        "ledgerPosition",
                        position))
                .getList("offers.start");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
