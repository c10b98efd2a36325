package axial.provider.rows;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lets one change at a time compute sessions; the others wait for its commit, also those of another replica. */
@ApplicationScoped
public class Turn {

    private static final String LOCK = "select 1 from pg_advisory_xact_lock(713)";

    /** Waits for the turn, which ends with the transaction. */
    public Uni<Void> take(Mutiny.Session tx) {
        return tx.createNativeQuery(LOCK, Integer.class).getSingleResult().replaceWithVoid();
    }
}
