package axial.messaging;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import axial.servers.ServiceTestResource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hamcrest.Matchers;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "messaging"))
class MessagingTest {

    @Inject
    Mutiny.SessionFactory db;

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    Sender sender;

    @Inject
    OutboxConfig config;

    @Inject
    TrialListener listener;

    @Inject
    OutboxRelay relay;

    @Inject
    Clock clock;

    @Test
    void what_is_committed_arrives_once_and_in_order_per_key() throws Throwable {
        String key = anyKey();
        for (int step = 1; step <= 7; step++) {
            ThingChanged event = new ThingChanged(key, "NEOK", step);
            inTransaction(tx -> outbox.append(tx, event));
        }
        await().untilAsserted(() -> assertThat(effects(key)).containsExactly("1", "2", "3", "4", "5", "6", "7"));
    }

    @Test
    void many_events_of_one_transaction_keep_their_order() throws Throwable {
        String key = anyKey();
        var events = IntStream.rangeClosed(1, 1200)
                .mapToObj(step -> new ThingChanged(key, "NEOK", step))
                .toList();
        List<Long> positions = inTransaction(tx -> outbox.append(tx, events));
        assertThat(positions).isSorted().doesNotHaveDuplicates().hasSize(1200);
        var expected = IntStream.rangeClosed(1, 1200).mapToObj(String::valueOf).toList();
        await().untilAsserted(() -> assertThat(effects(key)).isEqualTo(expected));
    }

    @Test
    void what_is_rolled_back_is_never_sent() throws Throwable {
        String key = anyKey();
        assertThatThrownBy(() -> inTransaction(tx -> outbox.append(tx, new ThingChanged(key, "NEOK", 1))
                        .chain(() -> Uni.createFrom().<Long>failure(new IllegalStateException("changed my mind")))))
                .hasMessageContaining("changed my mind");
        inTransaction(tx -> outbox.append(tx, new ThingChanged(key, "NEOK", 2)));
        await().untilAsserted(() -> assertThat(effects(key)).containsExactly("2"));
    }

    @Test
    void nothing_is_sent_before_what_has_a_lower_position_and_is_committed_later() throws Exception {
        String early = anyKey();
        String late = anyKey();
        try (Connection first = writer();
                Connection second = writer()) {
            write(first, early, 1);
            write(second, late, 2);
            second.commit();
            await().until(() -> isSent(late) || isWaitingForWriters());
            first.commit();
        }
        await().untilAsserted(() -> assertThat(effects(late)).containsExactly("2"));
        assertThat(effects(early)).containsExactly("1");
        assertThat(firstEffect(early)).isLessThan(firstEffect(late));
    }

    @Test
    void a_position_that_is_rolled_back_holds_nothing_back() throws Exception {
        String gone = anyKey();
        String stays = anyKey();
        try (Connection first = writer();
                Connection second = writer()) {
            write(first, gone, 1);
            write(second, stays, 2);
            second.commit();
            await().until(() -> isSent(stays) || isWaitingForWriters());
            first.rollback();
        }
        await().untilAsserted(() -> assertThat(effects(stays)).containsExactly("2"));
        assertThat(effects(gone)).isEmpty();
    }

    @Test
    void whoever_stands_still_within_a_transaction_is_ended_after_a_minute() {
        String patience =
                "select current_setting('idle_in_transaction_session_timeout') where cast(:key as text) is not null";
        assertThat(query(patience, String.class, "")).containsExactly("1min");
    }

    @Test
    void a_row_that_kafka_will_never_take_is_set_aside_and_told_by_health_and_what_comes_after_it_goes_on()
            throws Throwable {
        String fat = anyKey();
        String slim = anyKey();
        inTransaction(tx -> outbox.append(
                tx,
                List.of(
                        new ThingChanged(slim, "NEOK", 1),
                        new ThingChanged(fat, "x".repeat(1_100_000), 2),
                        new ThingChanged(fat, "NEOK", 3),
                        new ThingChanged(slim, "NEOK", 4))));
        await().untilAsserted(() -> assertThat(effects(slim)).containsExactly("1", "4"));
        await().untilAsserted(() -> assertThat(effects(fat)).containsExactly("3"));
        assertThat(query("select reason from unsent where key = :key", String.class, fat))
                .containsExactly("RecordTooLargeException");
        RestAssured.get("/q/health/well")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'outbox' }.data.parked", Matchers.equalTo(1))
                .body("checks.find { it.name == 'outbox' }.data.newest", Matchers.containsString(fat));
        RestAssured.get("/q/health/ready").then().statusCode(200);
        inTransaction(tx -> tx.createNativeQuery("delete from unsent").executeUpdate());
    }

    @Test
    void health_tells_how_long_the_oldest_row_has_waited() throws Throwable {
        relay.stop(new ShutdownEvent());
        try {
            inTransaction(tx -> outbox.append(tx, new ThingChanged(anyKey(), "NEOK", 1)));
            inTransaction(tx -> tx.createNativeQuery("update outbox set occurred = now() - interval '7 minutes'")
                    .executeUpdate());
            RestAssured.get("/q/health/well")
                    .then()
                    .statusCode(503)
                    .body(
                            "checks.find { it.name == 'outbox' }.data.oldestSeconds",
                            Matchers.greaterThanOrEqualTo(7 * 60));
        } finally {
            relay.start(new StartupEvent());
        }
        await().untilAsserted(() -> RestAssured.get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'outbox' }.data.oldestSeconds", Matchers.equalTo(0)));
    }

    /** Somebody who writes to the outbox from elsewhere, as another replica does: no bell rings here. */
    private Connection writer() throws SQLException {
        Connection connection = DriverManager.getConnection(
                config.jdbcUrl(),
                config.username().orElseThrow(),
                config.password().orElseThrow());
        connection.setAutoCommit(false);
        return connection;
    }

    private static void write(Connection writer, String key, int step) throws SQLException {
        try (var insert = writer.prepareStatement(
                "insert into outbox (message_id, topic, key, network, type, payload, occurred) values (gen_random_uuid(), ?, ?, 'NEOK', 'axial.trial.thing.changed', ?, now())")) {
            insert.setString(1, ThingChanged.TOPIC);
            insert.setString(2, key);
            insert.setString(3, "{\"thingId\":\"x\",\"network\":\"NEOK\",\"step\":" + step + "}");
            insert.executeUpdate();
        }
    }

    private boolean isSent(String key) {
        return query("select key from outbox where key = :key", String.class, key)
                .isEmpty();
    }

    /** Whether the relay's last question was who else is writing. */
    private boolean isWaitingForWriters() {
        String relay = "select query from pg_stat_activity where datname = current_database() and query like :key";
        return !query(relay, String.class, "select virtualtransaction from pg_locks%")
                .isEmpty();
    }

    private long firstEffect(String key) {
        return query("select min(n) from effect where key = :key", Long.class, key)
                .get(0);
    }

    @Test
    void a_tombstone_arrives_without_data() throws Throwable {
        String key = anyKey();
        inTransaction(tx -> outbox.append(tx, new Gone(ThingChanged.TOPIC, key, "NEOK", "axial.trial.thing.gone")));
        await().untilAsserted(() -> assertThat(effects(key)).containsExactly("gone"));
    }

    @Test
    void a_message_delivered_twice_has_one_effect() throws Throwable {
        String key = anyKey();
        var first = record(key, UUID.randomUUID().toString(), "{\"thingId\":\"x\",\"network\":\"NEOK\",\"step\":11}");
        var second = record(key, UUID.randomUUID().toString(), "{\"thingId\":\"x\",\"network\":\"NEOK\",\"step\":12}");
        receive(List.of(first, second, first));
        receive(List.of(second));
        assertThat(effects(key)).containsExactly("11", "12");
    }

    @Test
    void a_record_nobody_can_read_is_parked_reported_and_does_not_stop_the_others() throws Throwable {
        String key = anyKey();
        sender.send(raw(key, UUID.randomUUID().toString(), "{\"step\":"));
        sender.send(raw(key, "not-a-uuid", "{}"));
        sender.send(raw(key, UUID.randomUUID().toString(), "{\"thingId\":\"x\",\"network\":\"NEOK\",\"step\":21}"));
        await().untilAsserted(() -> assertThat(effects(key)).containsExactly("21"));
        await().untilAsserted(() -> assertThat(deadLetters(key)).isEqualTo(2));
        RestAssured.get("/q/health/well").then().statusCode(503);
        RestAssured.get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void what_can_be_tried_again_is_never_parked_whatever_its_cause_is() {
        var refused = new SQLException("duplicate", "23P01");
        assertThat(DeadLetters.isHopeless(new IllegalStateException(refused))).isTrue();
        assertThat(DeadLetters.isHopeless(new Retriable("The ledger moved.", refused)))
                .isFalse();
        assertThat(DeadLetters.isHopeless(new Unreadable("No such thing.", new Retriable("Not now.", refused))))
                .isTrue();
        assertThat(DeadLetters.isHopeless(new IllegalStateException("the database is away")))
                .isFalse();
    }

    @Test
    void a_letter_that_is_too_large_for_kafka_is_parked_without_its_data() throws Throwable {
        String key = anyKey();
        var fat = record(key, UUID.randomUUID().toString(), "{\"step\": \"" + "x".repeat(1_048_000));
        receive(List.of(fat));
        assertThat(query("select reason from dead_letter where cast(:key as text) is not null", String.class, key))
                .isNotEmpty();
        assertThat(effects(key)).isEmpty();
        inTransaction(tx -> tx.createNativeQuery("delete from dead_letter").executeUpdate());
    }

    @Test
    void only_one_relay_of_a_service_is_active_and_the_next_takes_over_when_it_goes() throws Exception {
        try (OutboxTable waiting = OutboxTable.open(config, clock)) {
            assertThat(waiting.isOurs())
                    .as("the application's own relay holds the lock")
                    .isFalse();
        }
        relay.stop(new ShutdownEvent());
        try (OutboxTable next = OutboxTable.open(config, clock)) {
            await().untilAsserted(() -> assertThat(next.isOurs()).isTrue());
        } finally {
            relay.start(new StartupEvent());
        }
    }

    @Test
    void the_inbox_forgets_what_is_older_than_it_must_remember_and_nothing_else() throws Throwable {
        UUID old = UUID.randomUUID();
        UUID recent = UUID.randomUUID();
        inTransaction(tx -> note(tx, old, 31).chain(() -> note(tx, recent, 29)));
        try (OutboxTable table = OutboxTable.open(config, clock)) {
            table.forget(30);
        }
        String left =
                "select cast(message_id as text) from inbox where cast(message_id as text) in (:key, '" + old + "')";
        assertThat(query(left, String.class, recent.toString())).containsExactly(recent.toString());
    }

    private static Uni<Integer> note(Mutiny.Session tx, UUID id, int daysAgo) {
        return tx.createNativeQuery("insert into inbox values (:id, now() - make_interval(days => :days))")
                .setParameter("id", id)
                .setParameter("days", daysAgo)
                .executeUpdate();
    }

    private static String anyKey() {
        return UUID.randomUUID().toString();
    }

    private <T> T inTransaction(java.util.function.Function<Mutiny.Session, Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> db.withTransaction(work));
    }

    private void receive(List<ConsumerRecord<String, byte[]>> records) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> inbox.receive(records, listener::take));
    }

    private List<String> effects(String key) {
        return query("select content from effect where key = :key order by n", String.class, key);
    }

    private long deadLetters(String key) {
        String all = "select reason from dead_letter where cast(:key as text) is not null";
        return query(all, String.class, key).size();
    }

    private <T> List<T> query(String sql, Class<T> type, String key) {
        try {
            return inTransaction(tx ->
                    tx.createNativeQuery(sql, type).setParameter("key", key).getResultList());
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<String, byte[]> raw(String key, String id, String json) {
        var record = new ProducerRecord<>(ThingChanged.TOPIC, 0, key, json.getBytes(StandardCharsets.UTF_8));
        headers(id).forEach(header -> record.headers().add(header[0], header[1].getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static ConsumerRecord<String, byte[]> record(String key, String id, String json) {
        var record = new ConsumerRecord<>(ThingChanged.TOPIC, 0, 1L, key, json.getBytes(StandardCharsets.UTF_8));
        headers(id).forEach(header -> record.headers().add(header[0], header[1].getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static List<String[]> headers(String id) {
        List<String[]> headers = new ArrayList<>();
        headers.add(new String[] {"ce_id", id});
        headers.add(new String[] {"ce_type", "axial.trial.thing.changed"});
        headers.add(new String[] {"ce_network", "NEOK"});
        headers.add(new String[] {"ce_ledgerposition", "3"});
        return headers;
    }
}
