package axial.booking.appointment;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Ends the holds that nobody booked in time; their places are free again and their requests wait. */
@ApplicationScoped
class HoldExpiry {

    private static final String OVERDUE = """
            select appointment_id from appointment where state = 'HELD' and held_until <= :now
            order by appointment_id limit 200 for update skip locked""";

    private final Mutiny.SessionFactory db;
    private final Ledger ledger;
    private final Clock clock;

    HoldExpiry(Mutiny.SessionFactory db, Ledger ledger, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(every = "PT1S", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> expire() {
        Instant now = clock.instant();
        return db.withTransaction(tx -> tx.createNativeQuery(OVERDUE, UUID.class)
                .setParameter("now", now)
                .getResultList()
                .chain(overdue -> expire(tx, overdue, now)));
    }

    private Uni<Void> expire(Mutiny.Session tx, List<UUID> overdue, Instant now) {
        if (overdue.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Cause cause = Cause.ofItself(now, "Nobody booked it in time.");
        return ledger.lock(tx, overdue)
                .map(holds -> holds.stream()
                        .map(hold -> hold.to(AppointmentState.EXPIRED, cause))
                        .toList())
                .chain(expired -> ledger.enter(tx, expired))
                .replaceWithVoid();
    }
}
