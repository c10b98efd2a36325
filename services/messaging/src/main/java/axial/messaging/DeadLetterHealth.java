package axial.messaging;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.hibernate.reactive.mutiny.Mutiny;

/** Says in {@code /q/health/well} how many records could not be read: the service goes on working, but somebody should look. */
@Wellness
@ApplicationScoped
class DeadLetterHealth implements AsyncHealthCheck {

    private static final String COUNT =
            "select count(*) as parked, (select reason from dead_letter order by parked desc limit 1) as newest from dead_letter";

    private final Mutiny.SessionFactory db;

    DeadLetterHealth(Mutiny.SessionFactory db) {
        this.db = db;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return db.openSession()
                .chain(session -> session.createNativeQuery(COUNT, jakarta.persistence.Tuple.class)
                        .getSingleResult()
                        .eventually(session::close))
                .map(found -> response(((Number) found.get("parked")).longValue(), (String) found.get("newest")));
    }

    private static HealthCheckResponse response(long parked, @org.jspecify.annotations.Nullable String newest) {
        var response =
                HealthCheckResponse.named("dead letters").status(parked == 0).withData("parked", parked);
        return newest == null
                ? response.build()
                : response.withData("newest", newest).build();
    }
}
