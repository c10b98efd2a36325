package axial.provider.session;

import axial.messaging.Gone;
import axial.messaging.Outbox;
import axial.provider.events.SessionChanged;
import axial.provider.rows.Rows;
import axial.provider.rows.Turn;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lets sessions go that have been over for long enough, here and on the topic: nobody can be booked in them any more. */
@ApplicationScoped
class RetirementDesk {

    private static final int AT_ONCE = 2000;

    private static final String OVER = """
            with over as (
              delete from session where id in (
                select id from session where upper(during) < cast(:given ->> 0 as timestamptz) order by id limit cast(:given ->> 1 as int))
              returning id, provider_id)
            select cast(json_build_object('id', over.id, 'network', r.network) as text) from over join provider r on r.id = over.provider_id""";

    private final Mutiny.SessionFactory db;
    private final Turn turn;
    private final Rows rows;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration kept;

    RetirementDesk(
            Mutiny.SessionFactory db,
            Turn turn,
            Rows rows,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "axial.provider.sessions-kept") Duration kept) {
        this.db = db;
        this.turn = turn;
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
        this.kept = kept;
    }

    record Over(UUID id, String network) {

        Gone gone() {
            return SessionChanged.gone(id, network);
        }
    }

    @Scheduled(every = "1h", delayed = "40s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> retire() {
        return retireSome().chain(count -> count < AT_ONCE ? Uni.createFrom().voidItem() : retire());
    }

    private Uni<Integer> retireSome() {
        Instant before = clock.instant().minus(kept);
        return db.withTransaction(tx -> turn.take(tx)
                .chain(() -> rows.select(tx, Over.class, OVER, List.of(before, AT_ONCE)))
                .chain(over -> outbox.append(tx, over.stream().map(Over::gone).toList())
                        .replaceWith(over.size())));
    }
}
