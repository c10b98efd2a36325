package axial.booking.retirement;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.Sql;
import axial.booking.world.Topics;
import axial.booking.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@BookingTest
class RetirementTest {

    @Inject
    RetirementDesk retirement;

    private World world;
    private UUID room;
    private UUID lee;

    @BeforeEach
    void aClinic() {
        world = World.anyClinic();
        room = world.room("F1", "FIXED_C_ARM");
        lee = world.provider("LEE", "MBB_ALL");
        world.open(room, "08:00", "17:00");
        world.open(world.bay("K1", "CHAIR"), "08:00", "17:00");
        world.session(lee, "08:00", "17:00");
        world.known();
    }

    @Test
    void what_has_been_over_for_two_weeks_leaves_the_topics_and_what_is_younger_stays() throws Throwable {
        UUID old = world.request().waits();
        UUID young = world.request().waits();
        UUID oldVisit = done(old, "09:00", 15);
        UUID youngVisit = done(young, "11:00", 13);

        retire();

        await().untilAsserted(() ->
                assertThat(isTold("axial.booking.appointments", oldVisit)).isFalse());
        await().untilAsserted(
                        () -> assertThat(isTold("axial.booking.requests", old)).isFalse());
        assertThat(isTold("axial.booking.appointments", youngVisit)).isTrue();
        assertThat(isTold("axial.booking.requests", young)).isTrue();
        assertThat(Sql.count("select count(*) from request where request_id = ?", old))
                .as("the rules count from it")
                .isEqualTo(1);
    }

    @Test
    void what_somebody_who_waits_comes_after_stays() throws Throwable {
        UUID first = world.request().waits();
        UUID visit = done(first, "09:00", 20);
        UUID next = world.request().after(first, 30, null).waits();

        retire();
        assertThat(isTold("axial.booking.requests", first)).isTrue();
        assertThat(isTold("axial.booking.appointments", visit)).isTrue();

        Sql.run("update request set state = 'WITHDRAWN', withdrawn_for = 'x' where request_id = ?", next);
        retire();
        await().untilAsserted(() ->
                assertThat(isTold("axial.booking.requests", first)).isFalse());
    }

    @Test
    void what_changes_after_it_has_left_the_topics_leaves_them_again() throws Throwable {
        UUID request = world.request().waits();
        UUID visit = done(request, "09:00", 20);
        retire();
        await().untilAsserted(() ->
                assertThat(isTold("axial.booking.appointments", visit)).isFalse());
        long before = tombstones(visit);
        retire();
        Sql.run("update appointment set version = version + 1 where appointment_id = ?", visit);
        retire();
        await().untilAsserted(() -> assertThat(tombstones(visit)).isEqualTo(before + 1));
    }

    /** A visit that was done so many days ago, as if nobody had looked since. */
    private UUID done(UUID request, String time, int daysAgo) {
        UUID appointment = Desk.scheduler().booked(request, world.at(time), room, lee);
        await().untilAsserted(() ->
                assertThat(isTold("axial.booking.appointments", appointment)).isTrue());
        Sql.run("delete from claim where appointment_id = ?", appointment);
        Sql.run("delete from patient_claim where appointment_id = ?", appointment);
        Sql.run(
                "update appointment set state = 'DONE', start_at = now() - make_interval(days => ?, hours => 1),"
                        + " end_at = now() - make_interval(days => ?) where appointment_id = ?",
                daysAgo,
                daysAgo,
                appointment);
        Sql.run(
                "update request set state = 'DONE', done_on = current_date - cast(? as int) where request_id = ?",
                daysAgo,
                request);
        return appointment;
    }

    private void retire() throws Throwable {
        VertxContextSupport.subscribeAndAwait(retirement::retire);
    }

    private static boolean isTold(String topic, UUID id) {
        return Topics.heard(topic).stream()
                .filter(record -> id.toString().equals(record.key()))
                .reduce((first, second) -> second)
                .map(ConsumerRecord::value)
                .isPresent();
    }

    private static long tombstones(UUID id) {
        return Topics.heard("axial.booking.appointments").stream()
                .filter(record -> id.toString().equals(record.key()) && record.value() == null)
                .count();
    }
}
