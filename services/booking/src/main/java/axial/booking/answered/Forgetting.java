package axial.booking.answered;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;

/** Forgets answers kept for repetitions once nobody repeats them any more. */
@ApplicationScoped
class Forgetting {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Mutiny.SessionFactory db;
    private final Clock clock;

    Forgetting(Mutiny.SessionFactory db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return db.withTransaction(tx -> tx.createNativeQuery("delete from answered where at < :before")
                        .setParameter("before", clock.instant().minus(KEPT))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
