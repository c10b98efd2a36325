package axial.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
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
     * A message that Kafka will never take, however often it is sent.
     *
     * @param reason the name of Kafka's error; never what the message holds
     */
    record Refused(OutboxRow row, String reason) {}

    /** What came of sending. @param ends the offset after the last record that was written, by partition */
    record Sent(List<Refused> refused, Map<TopicPartition, Long> ends) {}

    private record Sending(OutboxRow row, Future<RecordMetadata> answer) {}

    /**
     * Sends the messages and waits until Kafka has them all, but for those it will never take.
     *
     * @throws IllegalStateException when one could not be sent now; those before it were
     */
    Sent send(List<OutboxRow> rows, long epoch) throws InterruptedException {
        List<Sending> sendings = new ArrayList<>();
        for (OutboxRow row : rows) {
            records(row, epoch).forEach(record -> sendings.add(new Sending(row, begin(record))));
        }
        Sent sent = new Sent(new ArrayList<>(), new HashMap<>());
        for (Sending sending : sendings) {
            String reason = refusal(sending.answer());
            if (reason != null) {
                sent.refused().add(new Refused(sending.row(), reason));
            } else {
                RecordMetadata written = written(sending.answer());
                sent.ends()
                        .merge(
                                new TopicPartition(written.topic(), written.partition()),
                                written.offset() + 1,
                                Math::max);
            }
        }
        return sent;
    }

    private static RecordMetadata written(Future<RecordMetadata> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka took a message and lost its answer.", e);
        }
    }

    /** Sends one record and waits. @return whether Kafka has it; if not it never will */
    boolean send(ProducerRecord<String, byte @Nullable []> record) throws InterruptedException {
        return refusal(begin(record)) == null;
    }

    private Future<RecordMetadata> begin(ProducerRecord<String, byte @Nullable []> record) {
        try {
            return producer().send(record);
        } catch (SerializationException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private @Nullable String refusal(Future<RecordMetadata> sending) throws InterruptedException {
        try {
            sending.get();
            return null;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause != null && isForGood(cause)) {
                return cause.getClass().getSimpleName();
            }
            close();
            throw new IllegalStateException("Kafka did not take a message: " + cause, e);
        }
    }

    /** Whether the record itself is what Kafka doesn't like. */
    private static boolean isForGood(Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof RecordBatchTooLargeException
                || cause instanceof SerializationException
                || cause instanceof InvalidRecordException
                || cause instanceof InvalidTimestampException;
    }

    /** One record; of a marker one for each partition. */
    private List<ProducerRecord<String, byte @Nullable []>> records(OutboxRow row, long epoch) {
        int partitions = producer().partitionsFor(row.topic()).size();
        if (!Marker.is(row.type())) {
            byte[] value = row.payload() == null ? null : row.payload().getBytes(StandardCharsets.UTF_8);
            return List.of(record(row, partition(row, partitions), row.messageId(), value, epoch));
        }
        long marked = Marker.epoch(row);
        byte[] value = new Marker.Data(marked, partitions).json();
        return IntStream.range(0, partitions)
                .mapToObj(partition -> record(row, partition, Marker.id(row.messageId(), partition), value, marked))
                .toList();
    }

    private ProducerRecord<String, byte @Nullable []> record(
            OutboxRow row, int partition, UUID id, byte @Nullable [] value, long epoch) {
        var record = new ProducerRecord<String, byte @Nullable []>(row.topic(), partition, row.key(), value);
        CloudEventHeaders.write(record.headers(), row, id, config.service(), epoch);
        return record;
    }

    /** All events of a network lie on one partition, so that a planner replica owns whole networks. */
    private static int partition(OutboxRow row, int partitions) {
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
