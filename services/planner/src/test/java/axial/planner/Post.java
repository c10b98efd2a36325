package axial.planner;

import axial.servers.Servers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;

/** Stands in for the outboxes of the other services: a plain producer that writes what the contracts say. */
public final class Post {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong POSITIONS = new AtomicLong(7_000);
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.shared().kafka().bootstrapServers(), "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());

    private Post() {}

    /** A position of booking's ledger that nobody has. */
    public static long nextPosition() {
        return POSITIONS.addAndGet(3);
    }

    public static long send(String topic, String network, String key, Map<String, ?> payload) {
        long position = nextPosition();
        sendAt(position, topic, network, key, payload);
        return position;
    }

    public static long bury(String topic, String network, String key) {
        long position = nextPosition();
        deliver(record(position, topic, network, key, null));
        return position;
    }

    public static void sendAt(long position, String topic, String network, String key, Map<String, ?> payload) {
        try {
            deliver(record(position, topic, network, key, JSON.writeValueAsBytes(payload)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static RecordMetadata deliver(ProducerRecord<String, byte[]> record) {
        try {
            return PRODUCER.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ProducerRecord<String, byte[]> record(
            long position, String topic, String network, String key, byte[] value) {
        int partitions = PRODUCER.partitionsFor(topic).size();
        var record = new ProducerRecord<>(topic, partition(network, partitions), key, value);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", UUID.randomUUID().toString());
        header(record, "ce_source", "/axial/test");
        header(record, "ce_type", topic + ".changed");
        header(record, "ce_time", Clock.systemUTC().instant().toString());
        header(record, "ce_subject", key);
        header(record, "ce_network", network);
        header(record, "ce_ledgerposition", Long.toString(position));
        header(record, "ce_epoch", "1");
        return record;
    }

    /** The same of another telling. */
    public static ProducerRecord<String, byte[]> ofEpoch(long epoch, ProducerRecord<String, byte[]> record) {
        record.headers().remove("ce_epoch");
        header(record, "ce_epoch", Long.toString(epoch));
        return record;
    }

    /** Says on a partition of a topic that a snapshot begins or ends there. @param mark {@code begun} or {@code ended} */
    public static void mark(String topic, int partition, String mark, long epoch) {
        String type = "axial.snapshot." + mark;
        byte[] data = "{\"epoch\":%d,\"partitions\":12}".formatted(epoch).getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(topic, partition, type, data);
        header(record, "ce_id", UUID.randomUUID().toString());
        header(record, "ce_type", type);
        header(record, "ce_network", "");
        header(record, "ce_ledgerposition", Long.toString(nextPosition()));
        header(record, "ce_epoch", Long.toString(epoch));
        deliver(record);
    }

    /** Where the outboxes put a network's events, of so many partitions. */
    public static int partition(String network, int partitions) {
        return Utils.toPositive(Utils.murmur2(network.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
