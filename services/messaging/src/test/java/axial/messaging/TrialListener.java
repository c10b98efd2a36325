package axial.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes an effect for each thing it hears of. */
@ApplicationScoped
class TrialListener implements Intake {

    @Inject
    Inbox inbox;

    @Inject
    ObjectMapper json;

    @Incoming("things")
    Uni<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.receive(batch, this);
    }

    @Override
    public Uni<Void> told(Mutiny.Session tx, String topic, long epoch) {
        return tx.createNativeQuery("insert into heard values (:topic, :epoch)")
                .setParameter("topic", topic)
                .setParameter("epoch", epoch)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> take(Mutiny.Session tx, List<Received> fresh) {
        return Multi.createFrom()
                .iterable(fresh)
                .onItem()
                .transformToUniAndConcatenate(message -> write(tx, message))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Integer> write(Mutiny.Session tx, Received message) {
        String content = message.isTombstone() ? "gone" : step(message);
        return tx.createNativeQuery("insert into effect (key, content) values (:key, :content)")
                .setParameter("key", message.key())
                .setParameter("content", content)
                .executeUpdate();
    }

    private String step(Received message) {
        int step = message.topic().equals(ThingState.TOPIC)
                ? message.as(ThingState.class, json).step()
                : message.as(ThingChanged.class, json).step();
        return String.valueOf(step);
    }
}
