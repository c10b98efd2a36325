package axial.provider.session;

import axial.edge.problem.Problem;
import axial.provider.rows.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Where sessions are looked up. */
@ApplicationScoped
class SessionDesk {

    private static final int MOST = 20_000;
    private static final String CLINICS =
            "select cast(to_jsonb(code) as text) from clinic where :given is not null order by code";

    private final Mutiny.SessionFactory db;
    private final Rows rows;
    private final Sessions sessions;

    SessionDesk(Mutiny.SessionFactory db, Rows rows, Sessions sessions) {
        this.db = db;
        this.rows = rows;
        this.sessions = sessions;
    }

    Uni<List<Session>> find(
            @Nullable String clinic, @Nullable UUID provider, Instant from, Instant until, Predicate<String> mayUse) {
        return db.withSession(session -> rows.select(session, String.class, CLINICS, List.of())
                .invoke(all -> requireKnown(clinic, all))
                .map(all -> all.stream()
                        .filter(mayUse)
                        .filter(code -> clinic == null || clinic.equals(code))
                        .toList())
                .chain(at -> sessions.find(session, new SessionQuery(at, provider, from, until, MOST))));
    }

    private static void requireKnown(@Nullable String clinic, List<String> known) {
        if (clinic != null && !known.contains(clinic)) {
            throw Problem.notFound("clinic", clinic);
        }
    }
}
