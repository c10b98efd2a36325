package axial.booking.plan;

import axial.messaging.Inbox;
import axial.messaging.Received;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

/** Hears what managers decided. A decision heard twice is applied once. */
@ApplicationScoped
class DecisionListener {

    private final Inbox inbox;
    private final DecisionDesk desk;
    private final ObjectMapper json;

    DecisionListener(Inbox inbox, DecisionDesk desk, ObjectMapper json) {
        this.inbox = inbox;
        this.desk = desk;
        this.json = json;
    }

    @Incoming("decisions")
    Uni<Void> on(KafkaRecordBatch<String, byte[]> batch) {
        return inbox.receive(batch, this::take);
    }

    private Uni<Void> take(Mutiny.Session tx, List<Received> fresh) {
        List<Decision> decisions = fresh.stream()
                .filter(message -> !message.isTombstone())
                .map(message -> message.as(Decision.class, json))
                .toList();
        return desk.apply(tx, decisions);
    }
}
