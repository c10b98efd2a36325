package axial.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the database knows of snapshots. */
@ApplicationScoped
class TellingTable {

    /** Longer than that a page waits for no writer: others, who write while it waits, would wait behind it. */
    private static final String PATIENCE = "set local lock_timeout = '100ms'";

    private static final String NOBODY_WRITES = "lock table outbox in share mode";

    private static final Statement ASK = Statement.of("update telling set asked = true");

    private static final Statement BEGIN = Statement.of("""
            update telling set epoch = cast(cast(:epoch as text) as bigint), why = :why, begun = cast(cast(:now as text) as timestamptz),
              topic = :topic, after = '', asked = false""");

    /** No position is given out twice, whatever the database has forgotten. */
    private static final Statement BEYOND = Statement.of("""
            select setval(cast(sequence as regclass), greatest(cast(cast(:highest as text) as bigint), coalesce(pg_sequence_last_value(cast(sequence as regclass)), 0)) + 1)
            from pg_get_serial_sequence('outbox', 'position') as sequence""");

    /** What was set aside of these topics is told again with all else. */
    private static final Statement SET_ASIDE_NO_MORE =
            Statement.of("delete from unsent where topic = any (cast(cast(:topics as text) as text[]))");

    private static final Statement GO_ON =
            Statement.of("update telling set topic = nullif(cast(:topic as text), ''), after = :after");

    private static final Statement STATE = Statement.of("""
            select cast(jsonb_build_object('epoch', epoch, 'topic', topic, 'after', after, 'asked', asked) as text) from telling""");

    private final ObjectMapper json;
    private final Clock clock;

    TellingTable(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Uni<Void> ask(Mutiny.Session tx) {
        return ASK.list(tx, Map.of()).replaceWithVoid();
    }

    Uni<Telling> read(Mutiny.Session tx) {
        return STATE.<String>list(tx, Map.of()).map(rows -> read(rows.get(0)));
    }

    private Telling read(String row) {
        try {
            return json.readValue(row, Telling.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The query for the telling and its record differ.", e);
        }
    }

    /** @param highest a position that was given out, by whatever state of this database */
    Uni<Void> begin(Mutiny.Session tx, Telling now, String why, long highest, List<String> topics) {
        Map<String, String> parameters = Map.of(
                "epoch", Long.toString(now.epoch()),
                "why", why,
                "now", clock.instant().toString(),
                "topic", Objects.requireNonNull(now.topic()));
        return BEYOND.list(tx, Map.of("highest", Long.toString(highest)))
                .chain(() -> SET_ASIDE_NO_MORE.list(tx, Map.of("topics", "{" + String.join(",", topics) + "}")))
                .chain(() -> BEGIN.list(tx, parameters))
                .replaceWithVoid();
    }

    /** From here to the end of the transaction nobody else appends, and what was appended is committed. */
    Uni<Void> awaitWriters(Mutiny.Session tx) {
        return tx.createNativeQuery(PATIENCE)
                .executeUpdate()
                .chain(() -> tx.createNativeQuery(NOBODY_WRITES).executeUpdate())
                .replaceWithVoid();
    }

    Uni<Telling> goOn(Mutiny.Session tx, Telling now) {
        return GO_ON.list(tx, Map.of("topic", Objects.requireNonNullElse(now.topic(), ""), "after", now.after()))
                .replaceWith(now);
    }
}
