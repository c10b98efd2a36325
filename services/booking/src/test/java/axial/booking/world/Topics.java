package axial.booking.world;

import axial.servers.Servers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says things on topics as the other services do, and hears what this one says. */
public final class Topics {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.shared().kafka().bootstrapServers(), "linger.ms", "0"),
            new StringSerializer(),
            new ByteArraySerializer());

    private Topics() {}

    public static void say(String topic, String key, Map<String, Object> data) {
        say(topic, key, data, UUID.randomUUID());
    }

    public static void say(String topic, String key, Map<String, Object> data, UUID messageId) {
        try {
            send(topic, key, JSON.writeValueAsBytes(data), messageId);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static void sayGone(String topic, String key) {
        send(topic, key, null, UUID.randomUUID());
    }

    private static void send(String topic, String key, byte[] value, UUID messageId) {
        var record = new ProducerRecord<>(topic, 0, key, value);
        Map.of("ce_id", messageId.toString(), "ce_type", topic + ".changed", "ce_network", "NEOK", "ce_source", "/test")
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        PRODUCER.send(record);
    }

    /** Every thing that a topic tells of at this moment, without the marks of snapshots. */
    public static List<ConsumerRecord<String, String>> heard(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", Servers.shared().kafka().bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            records.removeIf(record -> record.key().startsWith("axial.snapshot."));
            return records;
        }
    }
}
