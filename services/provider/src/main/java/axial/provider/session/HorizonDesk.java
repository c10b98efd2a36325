package axial.provider.session;

import axial.provider.rows.Turn;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Moves the horizon on as days go by. Running it again, or in two replicas at once, changes nothing. */
@ApplicationScoped
class HorizonDesk {

    private final Mutiny.SessionFactory db;
    private final Turn turn;
    private final Horizon horizon;

    HorizonDesk(Mutiny.SessionFactory db, Turn turn, Horizon horizon) {
        this.db = db;
        this.turn = turn;
        this.horizon = horizon;
    }

    @Scheduled(
            every = "{axial.provider.horizon.extend-every}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> extend() {
        return db.withTransaction(tx -> turn.take(tx).chain(() -> horizon.refreshAll(tx)));
    }
}
