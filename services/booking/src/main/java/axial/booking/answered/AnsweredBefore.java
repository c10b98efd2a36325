package axial.booking.answered;

import axial.edge.problem.Problem;
import axial.messaging.Statement;
import axial.messaging.Writing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request with an Idempotency-Key have its effect once: its repetition is answered with the first answer. Two at the same moment come one
 * after the other, because whoever books has locked what is booked before asking here; where the bodies differ, the table takes a key once.
 */
@ApplicationScoped
public class AnsweredBefore {

    private static final Statement READ = Statement.of("""
            select cast(jsonb_build_object('fingerprint', fingerprint, 'answer', answer) as text)
            from answered where caller = :caller and key = :key""");

    private static final String INSERT = """
            insert into answered (caller, key, fingerprint, answer, at)
            select caller, key, fingerprint, answer%s, at
            from jsonb_to_record(cast(cast(:answered as text) as jsonb))
              as answered (caller text, key text, fingerprint text, answer jsonb, at timestamptz)""";

    private static final Statement KEEP = Statement.of(INSERT.formatted(""));

    private static final String KEEP_WITH_EVENTS = "kept as ("
            + INSERT.formatted(" || jsonb_build_object('ledgerPosition', (select max(position) from appended))") + ")";

    private final ObjectMapper json;
    private final Clock clock;

    AnsweredBefore(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * Somebody asks for something.
     *
     * @param key null: the caller doesn't mind having it twice
     */
    public record Asked(String caller, @Nullable String key, Object body) {}

    /**
     * What was answered the first time.
     *
     * @param type of the answer, as it was kept
     * @return null when it was not answered before; fails with 422 when the key was used with another body
     */
    public <T> Uni<@Nullable T> answer(Mutiny.Session tx, Asked asked, Class<T> type) {
        String key = asked.key();
        if (key == null) {
            return Uni.createFrom().nullItem();
        }
        return READ.<String>list(tx, Map.of("caller", asked.caller(), "key", key))
                .map(found -> found.isEmpty() ? null : answer(found.get(0), key, fingerprint(asked.body()), type));
    }

    /** Keeps an answer with what is written. @param answer without the ledger position, which is that of the last event written with it */
    public List<Writing> keeping(Asked asked, Object answer) {
        String key = asked.key();
        return key == null
                ? List.of()
                : List.of(new Writing(KEEP_WITH_EVENTS, Map.of("answered", kept(asked, key, answer))));
    }

    /** Keeps an answer of which no event tells. */
    public Uni<Void> keep(Mutiny.Session tx, Asked asked, Object answer) {
        String key = asked.key();
        return key == null
                ? Uni.createFrom().voidItem()
                : KEEP.list(tx, Map.of("answered", kept(asked, key, answer))).replaceWithVoid();
    }

    private String kept(Asked asked, String key, Object answer) {
        return text(new Answered(asked.caller(), key, fingerprint(asked.body()), answer, clock.instant()));
    }

    private <T> T answer(String row, String key, String fingerprint, Class<T> type) {
        try {
            Kept kept = json.readValue(row, Kept.class);
            if (!kept.fingerprint().equals(fingerprint)) {
                throw new KeyUsedDifferently(key);
            }
            return json.treeToValue(kept.answer(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept answer can't be read.", e);
        }
    }

    private String fingerprint(Object body) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text(body).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256.", e);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Commands and views can always be written as JSON.", e);
        }
    }

    private record Answered(String caller, String key, String fingerprint, Object answer, Instant at) {}

    private record Kept(String fingerprint, JsonNode answer) {}

    static final class KeyUsedDifferently extends Problem {
        KeyUsedDifferently(String key) {
            super(
                    422,
                    "idempotency-key-reused",
                    "The Idempotency-Key was used with another body",
                    "The key " + key + " belongs to an earlier request with another body. Send a new key.");
        }
    }
}
