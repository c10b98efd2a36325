package axial.booking.request;

import axial.messaging.Statement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds open requests of one patient that ask for the same thing: maybe one was entered twice. Those of a series differ by what they come after. */
@ApplicationScoped
class DuplicateQueries {

    private static final Statement OF = Statement.of("""
            select other.request_id from request as this
            join request as other on other.patient_id = this.patient_id and other.request_id <> this.request_id
            where this.request_id = :id and this.state in ('WAITING', 'PLACED') and other.state in ('WAITING', 'PLACED')
              and other.procedure = this.procedure and other.wish -> 'sitting' = this.wish -> 'sitting'
              and other.wish -> 'after' = this.wish -> 'after'
            order by other.created, other.request_id limit 10""");

    private final Mutiny.SessionFactory db;

    DuplicateQueries(Mutiny.SessionFactory db) {
        this.db = db;
    }

    /** Their ids, oldest first; none for a request that is done or withdrawn. */
    Uni<List<UUID>> of(UUID requestId) {
        return db.withTransaction(tx -> OF.list(tx, Map.of("id", requestId)));
    }
}
