package axial.planner.intake;

import axial.messaging.DeadLetters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Parks a record once: a replay meets it again, and its letter lies there already. Never holds up the intake. */
@ApplicationScoped
class Parking {

    private static final Logger LOG = Logger.getLogger(Parking.class);

    private static final String PARKED = """
            select count(*) from dead_letter where topic = :topic and partition = :partition and "offset" = :offset""";

    private final Mutiny.SessionFactory db;
    private final DeadLetters deadLetters;

    Parking(Mutiny.SessionFactory db, DeadLetters deadLetters) {
        this.db = db;
        this.deadLetters = deadLetters;
    }

    void park(ConsumerRecord<String, byte[]> record, RuntimeException trouble) {
        var unused = isParked(record)
                .chain(parked -> parked ? Uni.createFrom().voidItem() : deadLetters.park(record, trouble))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .atMost(50)
                .subscribe()
                .with(
                        done -> LOG.debugf("Parked %s-%d@%d", record.topic(), record.partition(), record.offset()),
                        failed -> LOG.errorf(
                                "Could not park %s-%d@%d: %s",
                                record.topic(), record.partition(), record.offset(), failed.getMessage()));
    }

    private Uni<Boolean> isParked(ConsumerRecord<String, byte[]> record) {
        return db.withSession(session -> session.createNativeQuery(PARKED, Long.class)
                        .setParameter("topic", record.topic())
                        .setParameter("partition", record.partition())
                        .setParameter("offset", record.offset())
                        .getSingleResult())
                .map(count -> count > 0);
    }
}
