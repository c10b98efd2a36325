package axial.planner.loop;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Event loops for work with the database. */
@ApplicationScoped
public class EventLoops {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Vertx vertx;

    EventLoops(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Does something on an event loop, in a context of its own. */
    public <T> Uni<T> on(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom().deferred(work).runSubscriptionOn(fresh());
    }

    /** Does it again until it succeeds, for about four minutes, while the database or Kafka is away. */
    public <T> Uni<T> persistently(Supplier<Uni<? extends T>> work) {
        return on(work).onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(50);
    }

    private Executor fresh() {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        return work -> context.runOnContext(ignored -> work.run());
    }
}
