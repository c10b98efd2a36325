package axial.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** Writes records to Kafka: idempotent, acknowledged by all replicas, in the order given. */
@ApplicationScoped
class Sender {

    private final OutboxConfig config;
    private @Nullable Producer<String, byte @Nullable []> producer;

    Sender(OutboxConfig config) {
        this.config = config;
    }

    /**
     * Sends the messages and waits until Kafka has them all.
     *
     * @throws IllegalStateException when one could not be sent; those before it were
     */
    void send(List<OutboxRow> rows) throws InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        for (OutboxRow row : rows) {
            sent.add(producer().send(record(row)));
        }
        await(sent);
    }

    void send(ProducerRecord<String, byte @Nullable []> record) throws InterruptedException {
        await(List.of(producer().send(record)));
    }

    private void await(List<Future<?>> sent) throws InterruptedException {
        try {
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            close();
            throw new IllegalStateException("Kafka did not take a message: " + e.getCause(), e);
        }
    }

    private ProducerRecord<String, byte @Nullable []> record(OutboxRow row) {
        byte[] value = row.payload() == null ? null : row.payload().getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<String, byte @Nullable []>(row.topic(), partition(row), row.key(), value);
        CloudEventHeaders.write(record.headers(), row, config.service());
        return record;
    }

    /** All events of a network lie on one partition, so that a planner replica owns whole networks. */
    private int partition(OutboxRow row) {
        int partitions = producer().partitionsFor(row.topic()).size();
        return Utils.toPositive(Utils.murmur2(row.network().getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private synchronized Producer<String, byte @Nullable []> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers(),
                            ProducerConfig.ACKS_CONFIG, "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                            ProducerConfig.LINGER_MS_CONFIG, 0,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }

    synchronized void close() {
        if (producer != null) {
            producer.close(java.time.Duration.ofSeconds(2));
            producer = null;
        }
    }
}
