package axial.planner.intake;

import axial.messaging.DeadLetters;
import axial.planner.loop.EventLoops;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final EventLoops loops;

    Parking(Mutiny.SessionFactory db, DeadLetters deadLetters, EventLoops loops) {
        this.loops = loops;
        this.db = db;
        this.deadLetters = deadLetters;
    }

    void park(ConsumerRecord<String, byte[]> record, RuntimeException trouble) {
        var unused = loops.persistently(() -> isParked(record)
                        .chain(parked -> parked ? Uni.createFrom().voidItem() : deadLetters.park(record, trouble)))
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
