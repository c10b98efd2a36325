package axial.planner.offenders.one;

import axial.planner.offenders.two.Tangled;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import java.time.Instant;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.hibernate.reactive.mutiny.Mutiny;
import org.optaplanner.core.api.score.Score;

/** Breaks nearly every rule; the architecture test proves that each is noticed. */
public class Clumsy {

    Emitter<String> emitter;
    Score<?> score;
    Tangled tangled;

    @GET
    String hidden() {
        return Instant.now().toString();
    }

    Object writes(Mutiny.SessionFactory db) {
        return db.withTransaction(tx -> Uni.createFrom().voidItem()).await().indefinitely();
    }
}
