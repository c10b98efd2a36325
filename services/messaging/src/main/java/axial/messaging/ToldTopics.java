package axial.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Compares what this service has written to its topics, by its own account in the database, with what lies there. Either may be older than the other:
 * a broker that lost its disk, a topic made anew, a database or a broker restored from a backup.
 */
final class ToldTopics {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Connection connection;
    private final String bootstrapServers;

    ToldTopics(Connection connection, String bootstrapServers) {
        this.connection = connection;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * What was found.
     *
     * @param topicIds Kafka's ids of the topics
     * @param wrong why everything must be told again; null: nothing is wrong
     * @param highest position that lies on the topics and isn't accounted for; 0: none
     */
    record Findings(Map<String, String> topicIds, @Nullable String wrong, long highest) {}

    private record Account(String topicId, long nextOffset) {}

    /** @param epoch the one that this database believes to be in */
    Findings compare(Collection<String> topics, long epoch)
            throws SQLException, InterruptedException, ExecutionException {
        Map<String, TopicDescription> described = describe(topics);
        Map<String, String> ids = new HashMap<>();
        described.forEach(
                (topic, description) -> ids.put(topic, description.topicId().toString()));
        Map<TopicPartition, Account> accounts = accounts();
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions(described.values()));
            String wrong = null;
            Map<TopicPartition, Long> unaccounted = new HashMap<>();
            for (var end : ends.entrySet()) {
                Account account = accounts.get(end.getKey());
                String trouble = trouble(end.getKey(), account, ids, end.getValue());
                wrong = wrong == null ? trouble : wrong;
                long from = trouble == null && account != null ? account.nextOffset() : 0;
                if (from < end.getValue()) {
                    unaccounted.put(end.getKey(), from);
                }
            }
            return looked(consumer, unaccounted, ends, new Findings(ids, wrong, 0), epoch);
        }
    }

    private static @Nullable String trouble(
            TopicPartition partition, @Nullable Account account, Map<String, String> ids, long end) {
        if (account == null) {
            return "Nothing has been told on " + partition.topic() + " yet.";
        }
        if (!account.topicId().equals(ids.get(partition.topic()))) {
            return "The topic " + partition.topic() + " was made anew.";
        }
        return end < account.nextOffset()
                ? "The topic " + partition.topic() + " is older than the database: " + partition + " ends at " + end
                        + " and was written up to " + account.nextOffset() + "."
                : null;
    }

    /** Reads what isn't accounted for. What waits in the outbox was sent before a crash; anything else comes from a later state of this database. */
    private Findings looked(
            KafkaConsumer<String, byte[]> consumer,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> ends,
            Findings findings,
            long epoch)
            throws SQLException {
        List<UUID> foreign = new ArrayList<>();
        long highest = 0;
        long count = 0;
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        while (from.keySet().stream().anyMatch(one -> consumer.position(one) < end(ends, one))) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(PATIENCE)) {
                count++;
                highest = Math.max(highest, CloudEventHeaders.number(record.headers(), CloudEventHeaders.POSITION));
                if (!isMarkerOf(epoch, record)) {
                    foreign.add(id(record));
                }
            }
        }
        long expected = from.entrySet().stream()
                .mapToLong(one -> end(ends, one.getKey()) - one.getValue())
                .sum();
        boolean ours = count == expected && waiting(foreign) == foreign.size();
        String wrong = findings.wrong() != null || ours
                ? findings.wrong()
                : "The database is older than its topics, which hold what it doesn't know.";
        return new Findings(findings.topicIds(), wrong, highest);
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    private static boolean isMarkerOf(long epoch, ConsumerRecord<String, byte[]> record) {
        String key = record.key();
        return key != null
                && Marker.is(key)
                && CloudEventHeaders.number(record.headers(), CloudEventHeaders.EPOCH) == epoch;
    }

    /** Something without an id is nobody's of this service. */
    private static UUID id(ConsumerRecord<String, byte[]> record) {
        try {
            return CloudEventHeaders.id(record.headers());
        } catch (Unreadable e) {
            return new UUID(0, record.offset());
        }
    }

    private long waiting(List<UUID> ids) throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement("select count(*) from outbox where message_id = any (?)")) {
            count.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet found = count.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private Map<TopicPartition, Account> accounts() throws SQLException {
        Map<TopicPartition, Account> accounts = new HashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select topic, partition, topic_id, next_offset from told");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                accounts.put(
                        new TopicPartition(found.getString(1), found.getInt(2)),
                        new Account(found.getString(3), found.getLong(4)));
            }
        }
        return accounts;
    }

    private Map<String, TopicDescription> describe(Collection<String> topics)
            throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000))) {
            return admin.describeTopics(topics).allTopicNames().get();
        }
    }

    private static List<TopicPartition> partitions(Collection<TopicDescription> topics) {
        return topics.stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000);
    }
}
