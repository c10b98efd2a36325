package axial.booking.directory;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks every second whether an opening that would displace somebody has been quiet for long enough. */
@ApplicationScoped
class Settling {

    private final Mutiny.SessionFactory db;
    private final Openings openings;

    Settling(Mutiny.SessionFactory db, Openings openings) {
        this.db = db;
        this.openings = openings;
    }

    @Scheduled(every = "PT1S", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> settle() {
        return db.withTransaction(openings::settleQuiet);
    }
}
