package axial.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The only way an event leaves a service: written in the transaction of the change, so that both happen or neither. */
@ApplicationScoped
public class Outbox {

    private static final String APPEND = """
            with appended as (
              insert into outbox (message_id, topic, key, network, type, payload, occurred)
              select cast(r ->> 'id' as uuid), r ->> 'topic', r ->> 'key', r ->> 'network', r ->> 'type', r ->> 'payload',
                     cast(r ->> 'occurred' as timestamptz)
              from jsonb_array_elements(cast(cast(:events as text) as jsonb)) with ordinality as t (r, n)
              order by n
              returning position)""";

    private static final String POSITIONS = " select position from appended order by position";

    private final ObjectMapper json;
    private final Bell bell;
    private final Clock clock;
    private final Map<List<String>, Statement> statements = new ConcurrentHashMap<>();

    Outbox(ObjectMapper json, Bell bell, Clock clock) {
        this.json = json;
        this.bell = bell;
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
        return append(tx, events, List.of());
    }

    /** The same, in one statement with what the events tell of. */
    public Uni<List<Long>> append(Mutiny.Session tx, List<? extends Event> events, List<Writing> writings) {
        if (events.isEmpty() && writings.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("events", text(events)));
        writings.forEach(writing -> parameters.putAll(writing.parameters()));
        bell.ring();
        return statement(writings).list(tx, parameters);
    }

    /** There are few combinations of writings, and each is put together once. */
    private Statement statement(List<Writing> writings) {
        List<String> expressions = writings.stream().map(Writing::expressions).toList();
        return statements.computeIfAbsent(
                expressions,
                all -> Statement.of(APPEND
                        + String.join("", all.stream().map(one -> ",\n" + one).toList())
                        + POSITIONS));
    }

    private String text(List<? extends Event> events) {
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

    private @Nullable String payload(Event event) {
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
