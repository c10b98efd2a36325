package axial.planner.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Requests that somebody asks for before their event has come: it is most often on its way. */
@ApplicationScoped
class Arrivals {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, List<CompletableFuture<Void>>> waiting = new HashMap<>();

    /** To be called once the request is known. */
    void note(String requestId) {
        taken(requestId).forEach(arrival -> arrival.complete(null));
    }

    /**
     * Waits until the request has come, for two seconds at most.
     *
     * @param known asked again once this waits, so that nothing that comes meanwhile is missed
     */
    Uni<Void> of(String requestId, Predicate<String> known) {
        return Uni.createFrom().deferred(() -> {
            CompletableFuture<Void> arrival = awaited(requestId);
            if (known.test(requestId)) {
                arrival.complete(null);
            }
            return Uni.createFrom()
                    .completionStage(arrival)
                    .ifNoItem()
                    .after(PATIENCE)
                    .recoverWithUni(Uni.createFrom().voidItem())
                    .onTermination()
                    .invoke(() -> forget(requestId, arrival));
        });
    }

    private synchronized CompletableFuture<Void> awaited(String requestId) {
        CompletableFuture<Void> arrival = new CompletableFuture<>();
        waiting.computeIfAbsent(requestId, nobody -> new ArrayList<>(1)).add(arrival);
        return arrival;
    }

    private synchronized List<CompletableFuture<Void>> taken(String requestId) {
        List<CompletableFuture<Void>> arrivals = waiting.remove(requestId);
        return arrivals == null ? List.of() : arrivals;
    }

    private synchronized void forget(String requestId, CompletableFuture<Void> arrival) {
        waiting.computeIfPresent(requestId, (same, arrivals) -> {
            arrivals.remove(arrival);
            return arrivals.isEmpty() ? null : arrivals;
        });
    }
}
