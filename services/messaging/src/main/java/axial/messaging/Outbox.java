package axial.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The only way an event leaves a service: written in the transaction of the change, so that both happen or neither. */
@ApplicationScoped
public class Outbox {

    private static final String APPEND = """
            insert into outbox (message_id, topic, key, network, type, payload, occurred)
            select cast(r ->> 'id' as uuid), r ->> 'topic', r ->> 'key', r ->> 'network', r ->> 'type', r ->> 'payload',
                   cast(r ->> 'occurred' as timestamptz)
            from jsonb_array_elements(cast(cast(:rows as text) as jsonb)) with ordinality as t (r, n)
            order by n
            returning position""";

    private final ObjectMapper json;
    private final Clock clock;

    Outbox(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * Appends one event.
     *
     * @return its position in this service's outbox; of two events with the same key the later has the higher position
     */
    public Uni<Long> append(Mutiny.Session tx, Event event) {
        return append(tx, List.of(event)).map(positions -> positions.get(0));
    }

    /** Appends events in the order given; they are sent in that order. */
    public Uni<List<Long>> append(Mutiny.Session tx, List<? extends Event> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return tx.createNativeQuery(APPEND, Long.class)
                .setParameter("rows", rows(events))
                .getResultList();
    }

    private String rows(List<? extends Event> events) {
        ArrayNode rows = json.createArrayNode();
        for (Event event : events) {
            rows.addObject()
                    .put("id", UUID.randomUUID().toString())
                    .put("topic", event.topic())
                    .put("key", event.key())
                    .put("network", event.network())
                    .put("type", event.type())
                    .put("payload", payload(event))
                    .put("occurred", clock.instant().toString());
        }
        return rows.toString();
    }

    private @org.jspecify.annotations.Nullable String payload(Event event) {
        if (event instanceof Gone) {
            return null;
        }
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The event " + event.type() + " with key " + event.key() + " can't be written as JSON.", e);
        }
    }
}
