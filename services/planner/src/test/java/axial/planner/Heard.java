package axial.planner;

import static axial.servers.Patience.await;

import axial.servers.Servers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Somebody who listens to a topic from its beginning. */
public final class Heard implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", Servers.shared().kafka().bootstrapServers(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());

    private final List<ConsumerRecord<String, byte[]>> unread = new ArrayList<>();

    private Heard(String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    public static Heard on(String topic) {
        return new Heard(topic);
    }

    /** The next records whose key begins so, in order. */
    public List<ConsumerRecord<String, byte[]>> next(String key, int count) {
        Predicate<ConsumerRecord<String, byte[]>> wanted =
                record -> record.key() != null && record.key().startsWith(key);
        await().until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(unread::add);
            return unread.stream().filter(wanted).count() >= count;
        });
        List<ConsumerRecord<String, byte[]>> found =
                unread.stream().filter(wanted).limit(count).toList();
        unread.removeAll(found);
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
