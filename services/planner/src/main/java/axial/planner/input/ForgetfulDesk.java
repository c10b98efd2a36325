package axial.planner.input;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Forgets inputs after some time; the plans stay, but can't be made again. */
@ApplicationScoped
class ForgetfulDesk {

    private final Mutiny.SessionFactory db;
    private final Clock clock;
    private final Duration kept;

    ForgetfulDesk(
            Mutiny.SessionFactory db,
            Clock clock,
            @ConfigProperty(name = "axial.planner.keep-inputs", defaultValue = "P30D") Duration kept) {
        this.db = db;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return db.withTransaction(tx -> tx.createMutationQuery("delete from StoredInput where taken < :until")
                        .setParameter("until", clock.instant().minus(kept))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
