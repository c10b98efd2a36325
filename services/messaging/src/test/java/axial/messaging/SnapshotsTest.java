package axial.messaging;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import axial.servers.ServiceTestResource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The topic axial.trial.states, its three partitions and the things behind it. */
@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "messaging"))
class SnapshotsTest {

    @Inject
    Mutiny.SessionFactory db;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    Snapshots snapshots;

    @Inject
    Sender sender;

    @Inject
    OutboxConfig config;

    private final String run = UUID.randomUUID().toString();

    @BeforeEach
    void seven_things_are_told() {
        awaitTold(0);
        update("delete from thing");
        inTransaction(tx -> tx.createNativeQuery("insert into thing select :key || n, n from generate_series(1, 7) n")
                .setParameter("key", run)
                .executeUpdate()
                .chain(() -> outbox.append(
                        tx,
                        IntStream.rangeClosed(1, 7)
                                .mapToObj(n -> new ThingState(run + n, n))
                                .toList())));
        await().until(() -> number("select count(*) from outbox") == 0);
    }

    @Test
    void whoever_asks_has_everything_told_again_between_marks_on_each_partition() {
        long before = epoch();
        inTransaction(tx -> snapshots.ask().chain(() -> Uni.createFrom().item(1)));
        long epoch = awaitTold(before);

        List<ConsumerRecord<String, byte[]>> told = records(epoch);
        assertThat(told.stream().filter(record -> !Marker.is(record.key())).map(ConsumerRecord::key))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 7).mapToObj(n -> run + n).toList());
        for (int partition = 0; partition < 3; partition++) {
            int number = partition;
            List<String> keys = told.stream()
                    .filter(record -> record.partition() == number)
                    .map(ConsumerRecord::key)
                    .toList();
            assertThat(keys.get(0)).isEqualTo("axial.snapshot.begun");
            assertThat(keys.get(keys.size() - 1)).isEqualTo("axial.snapshot.ended");
        }
        await().untilAsserted(() -> assertThat(number("select count(*) from heard where epoch = " + epoch))
                .as("a consumer hears of the end once, when it has come on all partitions")
                .isEqualTo(1));
    }

    @Test
    void a_topic_that_was_lost_is_told_again() throws Exception {
        long before = epoch();
        stop();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", config.bootstrapServers()))) {
            admin.deleteTopics(List.of(ThingState.TOPIC)).all().get();
            await().until(() -> !admin.listTopics().names().get().contains(ThingState.TOPIC));
        }
        start();

        awaitTold(before);
        assertThat(steps()).hasSize(7);
    }

    @Test
    void a_database_older_than_its_topics_tells_everything_again_and_gives_no_position_out_twice() {
        String lost = run + "lost";
        inTransaction(tx -> outbox.append(tx, new ThingState(lost, 99)));
        await().until(() -> steps().containsKey(lost));
        long highest =
                number("select pg_sequence_last_value(cast(pg_get_serial_sequence('outbox', 'position') as regclass))");
        long before = epoch();
        stop();
        // the database as it was before that
        update("update told set next_offset = next_offset - 1 where partition = " + partition(lost) + " and topic = '"
                + ThingState.TOPIC + "'");
        update("alter table outbox alter column position restart with " + (highest - 3));
        start();

        long epoch = awaitTold(before);
        assertThat(records(epoch))
                .allSatisfy(record -> assertThat(CloudEventHeaders.number(record.headers(), CloudEventHeaders.POSITION))
                        .isGreaterThan(highest));
        assertThat(records(epoch).stream().map(ConsumerRecord::key)).doesNotContain(lost);
    }

    @Test
    void a_topic_older_than_its_database_is_told_again() {
        long before = epoch();
        stop();
        update("update told set next_offset = next_offset + 1 where partition = 2 and topic = '" + ThingState.TOPIC
                + "'");
        start();

        awaitTold(before);
        assertThat(steps()).hasSize(7);
    }

    @Test
    void what_was_sent_before_a_crash_and_is_still_in_the_outbox_is_no_reason() throws Exception {
        long before = epoch();
        stop();
        inTransaction(tx -> outbox.append(tx, new ThingState(run + "8", 8)));
        try (OutboxTable table = OutboxTable.open(config, java.time.Clock.systemUTC())) {
            sender.send(table.next(10), before);
        }
        start();

        await().until(() -> number("select count(*) from outbox") == 0);
        assertThat(epoch()).isEqualTo(before);
    }

    @Test
    void what_goes_while_a_page_waits_for_whoever_writes_is_not_told_as_if_it_were_there() throws Exception {
        long before = epoch();
        try (Connection writer = DriverManager.getConnection(
                config.jdbcUrl(),
                config.username().orElseThrow(),
                config.password().orElseThrow())) {
            writer.setAutoCommit(false);
            try (var statement = writer.createStatement()) {
                statement.execute("insert into outbox (message_id, topic, key, network, type, occurred) values"
                        + " (gen_random_uuid(), '"
                        + ThingState.TOPIC + "', '" + run + "4', '" + new ThingState(run + "4", 4).network()
                        + "', 'axial.trial.thing.gone', now())");
                inTransaction(tx -> snapshots.ask().chain(() -> Uni.createFrom().item(1)));
                await().until(() -> epoch() > before);
                statement.execute("delete from thing where key = '" + run + "4'");
            }
            writer.commit();
        }
        awaitTold(before);
        assertThat(steps()).hasSize(6).doesNotContainKey(run + "4");
    }

    private void stop() {
        try {
            relay.stop(new ShutdownEvent());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void start() {
        relay.start(new StartupEvent());
    }

    private long epoch() {
        return number("select epoch from telling");
    }

    /** Waits until a snapshot of a later epoch has been told to its end. @return its epoch */
    private long awaitTold(long before) {
        await().until(() -> number("select count(*) from telling where topic is null and not asked and epoch > "
                        + before + " and not exists (select from outbox)")
                == 1);
        return epoch();
    }

    /** What the topic says of this run's things. */
    private Map<String, String> steps() {
        Map<String, String> steps = new TreeMap<>();
        records(0).stream().filter(record -> record.key().startsWith(run)).forEach(record -> {
            steps.remove(record.key());
            if (record.value() != null) {
                steps.put(record.key(), new String(record.value(), StandardCharsets.UTF_8));
            }
        });
        return steps;
    }

    /** The records of an epoch or later ones, in order per partition. */
    private List<ConsumerRecord<String, byte[]>> records(long epoch) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", config.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(ThingState.TOPIC).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            records.removeIf(record -> CloudEventHeaders.number(record.headers(), CloudEventHeaders.EPOCH) < epoch);
            return records;
        }
    }

    private int partition(String key) {
        return records(0).stream()
                .filter(record -> record.key().equals(key))
                .findFirst()
                .orElseThrow()
                .partition();
    }

    private void update(String sql) {
        inTransaction(tx -> tx.createNativeQuery(sql).executeUpdate());
    }

    private long number(String sql) {
        return inTransaction(tx -> tx.createNativeQuery(sql, Long.class).getSingleResult());
    }

    private <T> T inTransaction(Function<Mutiny.Session, Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> db.withTransaction(work));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
