package axial.messaging;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Says in {@code /q/health/well} how long the oldest row of the outbox has waited, in seconds, and how many rows were set aside because Kafka will
 * never take them. Either means that others don't know what this service knows.
 */
@Wellness
@ApplicationScoped
class OutboxHealth implements AsyncHealthCheck {

    private static final String COUNT = """
            select (select cast(extract(epoch from cast(:now as timestamptz) - occurred) as bigint) from outbox order by position limit 1) as waits,
                   (select count(*) from unsent) as parked,
                   (select coalesce(topic, 'nothing') from telling) as telling,
                   (select topic || ' ' || key || ': ' || reason from unsent order by position desc limit 1) as newest""";

    private final Mutiny.SessionFactory db;
    private final OutboxConfig config;
    private final Clock clock;

    OutboxHealth(Mutiny.SessionFactory db, OutboxConfig config, Clock clock) {
        this.db = db;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        // a session of its own: the checks run at once, and each would close the one that belongs to their context
        return db.openSession()
                .chain(session -> session.createNativeQuery(COUNT, Tuple.class)
                        .setParameter("now", clock.instant())
                        .getSingleResult()
                        .eventually(session::close))
                .map(this::response);
    }

    private HealthCheckResponse response(Tuple found) {
        long waits = found.get("waits") == null ? 0 : found.get("waits", Long.class);
        long parked = found.get("parked", Long.class);
        Object newest = found.get("newest");
        var response = HealthCheckResponse.named("outbox")
                .status(parked == 0 && waits <= config.overdue().toSeconds())
                .withData("oldestSeconds", waits)
                .withData("parked", parked)
                .withData("telling", found.get("telling", String.class));
        return newest == null
                ? response.build()
                : response.withData("newest", newest.toString()).build();
    }
}
