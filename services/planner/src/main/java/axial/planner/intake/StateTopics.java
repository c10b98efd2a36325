package axial.planner.intake;

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
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The state topics as a group of planner replicas share them. The range assignor gives a replica the same partitions of every topic, so it owns
 * whole networks. No offset is ever committed: memory is empty at the start, so everything is read from the beginning.
 */
final class StateTopics implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration PARTING = Duration.ofSeconds(2);

    private final Consumer<String, byte[]> consumer;
    private boolean assigned;

    private StateTopics(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    static StateTopics open(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "planner",
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(RangeAssignor.class),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                // a replica that was killed must not keep its networks from its successor for long
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                6_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                2_000,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1_000,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000);
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
                assigned = false;
                ownership.lost(partitions);
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                consumer.seekToBeginning(partitions);
                ownership.gained(consumer.endOffsets(partitions));
                assigned = true;
            }
        });
    }

    Iterable<ConsumerRecord<String, byte[]>> next() {
        return consumer.poll(PATIENCE);
    }

    void follow(Ownership ownership) {
        if (assigned) {
            ownership.advance(consumer::position);
        }
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
