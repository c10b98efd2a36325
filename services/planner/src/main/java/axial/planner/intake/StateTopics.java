package axial.planner.intake;

import static java.util.Map.entry;

import axial.planner.replica.NetworkAssignor;
import axial.planner.replica.Replicas;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The state topics as a group of planner replicas share them; see {@link NetworkAssignor}. No offset is ever committed: memory is empty at the start,
 * so everything is read from the beginning.
 */
final class StateTopics implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration PARTING = Duration.ofSeconds(2);

    private final Consumer<String, byte[]> consumer;

    private StateTopics(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    static StateTopics open(String bootstrapServers, Replicas replicas) {
        Map<String, Object> settings = Map.ofEntries(
                entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                entry(ConsumerConfig.GROUP_ID_CONFIG, "planner"),
                entry(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(NetworkAssignor.class)),
                entry(NetworkAssignor.GROUP, replicas),
                entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                entry(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                // a replica that was killed must not keep its networks from its successor for long
                entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000),
                entry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_000),
                // what comes to the networks that stay must not lie behind the replay of others for long
                entry(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * 1024 * 1024),
                // topics that were lost and made anew are found again
                entry(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000),
                entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000),
                entry(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000));
        return new StateTopics(new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()));
    }

    /** What keeps the topics from being heard; null when nothing does. */
    @Nullable
    String trouble() {
        var existing = consumer.listTopics(Duration.ofSeconds(2));
        Set<Integer> partitions = new HashSet<>();
        for (String topic : StateTopic.names()) {
            if (!existing.containsKey(topic)) {
                return "The topic " + topic + " doesn't exist yet.";
            }
            partitions.add(existing.get(topic).size());
        }
        return partitions.size() == 1
                ? null
                : "The state topics have different numbers of partitions " + partitions
                        + "; a network would be torn apart. Make them equal.";
    }

    void subscribe(Ownership ownership) {
        consumer.subscribe(StateTopic.names(), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                ownership.lost(partitions);
            }

            @Override
            public void onPartitionsLost(Collection<TopicPartition> partitions) {
                ownership.lostAll("Kafka has put this planner out of its group. Waiting to join again.");
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                // asked to seek none, a consumer seeks all of its partitions
                if (!partitions.isEmpty()) {
                    consumer.seekToBeginning(partitions);
                }
                ownership.gained(consumer.endOffsets(partitions));
            }
        });
    }

    Iterable<ConsumerRecord<String, byte[]>> next() {
        return consumer.poll(PATIENCE);
    }

    void follow(Ownership ownership) {
        ownership.advance(consumer::position);
    }

    /** Makes a running or coming call on another thread end with a wake-up. */
    void interrupt() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(PARTING));
    }
}
