package axial.booking.appointment;

import axial.edge.problem.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Lets a request with an Idempotency-Key have its effect once: its repetition is answered with the first answer. */
@ApplicationScoped
class AnsweredBefore {

    private static final String NOTE = """
            insert into answered (caller, key, fingerprint, at) values (:caller, :key, :fingerprint, :at)
            on conflict do nothing""";

    private static final String READ = """
            select cast(jsonb_build_object('fingerprint', fingerprint, 'answer', answer) as text)
            from answered where caller = :caller and key = :key""";

    private static final String KEEP =
            "update answered set answer = cast(cast(:answer as text) as jsonb) where caller = :caller and key = :key";

    private final ObjectMapper json;
    private final Clock clock;

    AnsweredBefore(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * Answers as before, or works the answer out and keeps it in the same transaction. Two at the same moment come one after the other.
     *
     * @param key null: the caller doesn't mind doing it twice
     * @return fails with 422 when the key was used with another body
     */
    Uni<AppointmentView> or(
            Mutiny.Session tx, String caller, @Nullable String key, Object body, Supplier<Uni<AppointmentView>> work) {
        if (key == null) {
            return work.get();
        }
        String fingerprint = fingerprint(body);
        return tx.createNativeQuery(NOTE)
                .setParameter("caller", caller)
                .setParameter("key", key)
                .setParameter("fingerprint", fingerprint)
                .setParameter("at", clock.instant())
                .executeUpdate()
                .chain(fresh -> fresh == 1
                        ? work.get().call(answer -> keep(tx, caller, key, answer))
                        : again(tx, caller, key, fingerprint));
    }

    private Uni<AppointmentView> again(Mutiny.Session tx, String caller, String key, String fingerprint) {
        return tx.createNativeQuery(READ, String.class)
                .setParameter("caller", caller)
                .setParameter("key", key)
                .getSingleResult()
                .map(row -> answer(row, key, fingerprint));
    }

    private Uni<Integer> keep(Mutiny.Session tx, String caller, String key, AppointmentView answer) {
        return tx.createNativeQuery(KEEP)
                .setParameter("caller", caller)
                .setParameter("key", key)
                .setParameter("answer", text(answer))
                .executeUpdate();
    }

    private AppointmentView answer(String row, String key, String fingerprint) {
        try {
            Kept kept = json.readValue(row, Kept.class);
            if (!kept.fingerprint().equals(fingerprint)) {
                throw new KeyUsedDifferently(key);
            }
            return kept.answer();
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

    private record Kept(String fingerprint, AppointmentView answer) {}

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
