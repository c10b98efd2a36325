package axial.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where records go that can't be read: a topic of the service's own, with the place they came from and the reason in the headers. */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private static final String NOTE = """
            insert into dead_letter (topic, partition, "offset", reason) values (:topic, :partition, :offset, :reason)
            on conflict do nothing""";

    private final OutboxConfig config;
    private final Sender sender;
    private final Mutiny.SessionFactory db;

    DeadLetters(OutboxConfig config, Sender sender, Mutiny.SessionFactory db) {
        this.config = config;
        this.sender = sender;
        this.db = db;
    }

    /**
     * Whether trying again can't help: the message makes no sense, or the database refuses its data (SQLSTATE class 22 or 23). Whoever knows better
     * says so by the type, {@link Unreadable} or {@link Retriable}; the outermost counts.
     */
    static boolean isHopeless(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof Retriable) {
                return false;
            }
            if (cause instanceof Unreadable) {
                return true;
            }
            String state = sqlState(cause);
            if (state != null && (state.startsWith("22") || state.startsWith("23"))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String sqlState(Throwable cause) {
        if (cause instanceof io.vertx.pgclient.PgException refused) {
            return refused.getSqlState();
        }
        return cause instanceof java.sql.SQLException refused ? refused.getSQLState() : null;
    }

    /** Sends the record to the dead-letter topic and notes it, with the reason, for the health report. Fails when Kafka or the database is away. */
    public Uni<Void> park(ConsumerRecord<String, byte[]> record, Throwable trouble) {
        String reason = trouble instanceof Unreadable
                ? String.valueOf(trouble.getMessage())
                : trouble.getClass().getSimpleName();
        LOG.errorf("Parked %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
        EventLoop loop = EventLoop.current();
        return Uni.createFrom()
                .<Void>item(() -> send(record, reason))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(loop)
                .chain(() -> note(record, reason));
    }

    private @Nullable Void send(ConsumerRecord<String, byte[]> record, String reason) {
        var letter = new ProducerRecord<String, byte @Nullable []>(
                Topics.deadLetters(config.service()), null, record.key(), record.value(), record.headers());
        letter.headers().add("axial_origin", origin(record).getBytes(StandardCharsets.UTF_8));
        letter.headers().add("axial_reason", reason.getBytes(StandardCharsets.UTF_8));
        try {
            if (!sender.send(letter)) {
                // with what a letter adds it is too large; where it came from it can still be read
                sender.send(new ProducerRecord<>(letter.topic(), null, record.key(), null, letter.headers()));
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while parking a message.", e);
        }
    }

    private static String origin(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    private Uni<Void> note(ConsumerRecord<String, byte[]> record, String reason) {
        return db.withTransaction(tx -> tx.createNativeQuery(NOTE)
                        .setParameter("topic", record.topic())
                        .setParameter("partition", record.partition())
                        .setParameter("offset", record.offset())
                        .setParameter("reason", reason)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
