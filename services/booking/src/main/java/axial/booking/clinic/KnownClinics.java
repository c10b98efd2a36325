package axial.booking.clinic;

import axial.edge.problem.Problem;
import axial.messaging.Statement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The clinics that the service room has told of, so that a misspelt one isn't answered with an empty list. */
@ApplicationScoped
public class KnownClinics {

    private static final Statement NAMED = Statement.of("select code from clinic where code = :clinic");

    private final Mutiny.SessionFactory db;

    KnownClinics(Mutiny.SessionFactory db) {
        this.db = db;
    }

    /** Fails with a {@link Problem} 404 when there is no such clinic; null is all of them. */
    public Uni<Void> require(@Nullable String clinic) {
        if (clinic == null) {
            return Uni.createFrom().voidItem();
        }
        return db.withSession(session -> NAMED.<String>list(session, Map.of("clinic", clinic)))
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw Problem.notFound("clinic", clinic).with("field", "clinic");
                    }
                })
                .replaceWithVoid();
    }
}
