package axial.planner.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * The positions of booking's ledger that the networks have taken in. Positions are given out in transactions that commit in any order, so a
 * higher one says nothing about a lower one: each is remembered by itself. What was seen before this replica started is known only by the floor.
 */
@ApplicationScoped
class LedgerPositions {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int REMEMBERED = 100_000;

    private final int remembered;
    private final TreeSet<Long> seen = new TreeSet<>();
    private final Map<Long, List<CompletableFuture<Void>>> waiting = new HashMap<>();
    private long floor;
    private long highest;

    LedgerPositions() {
        this(REMEMBERED);
    }

    LedgerPositions(int remembered) {
        this.remembered = remembered;
    }

    /** The highest position seen; 0 when there is none. */
    synchronized long highest() {
        return highest;
    }

    /**
     * Waits until exactly this position has been taken in.
     *
     * @return fails with {@link LedgerBehind} when that takes longer than two seconds
     */
    Uni<Void> seen(long position) {
        return seen(position, PATIENCE);
    }

    Uni<Void> seen(long position, Duration patience) {
        return Uni.createFrom().deferred(() -> {
            CompletableFuture<Void> arrival = arrival(position);
            return Uni.createFrom()
                    .completionStage(arrival)
                    .ifNoItem()
                    .after(patience)
                    .failWith(() -> new LedgerBehind(position, highest()))
                    .onTermination()
                    .invoke(() -> forget(position, arrival));
        });
    }

    void note(long position) {
        arrived(position).forEach(arrival -> arrival.complete(null));
    }

    /** From now on whatever lies at or below the highest position counts as seen: compaction has removed the older ones. */
    synchronized void caughtUp() {
        floor = highest;
        seen.headSet(floor, true).clear();
    }

    /** The networks were dropped; everything will come again. */
    synchronized void startOver() {
        seen.clear();
        floor = 0;
        highest = 0;
    }

    private synchronized CompletableFuture<Void> arrival(long position) {
        CompletableFuture<Void> arrival = new CompletableFuture<>();
        if (position <= floor || seen.contains(position)) {
            arrival.complete(null);
        } else {
            waiting.computeIfAbsent(position, none -> new ArrayList<>()).add(arrival);
        }
        return arrival;
    }

    private synchronized List<CompletableFuture<Void>> arrived(long position) {
        highest = Math.max(highest, position);
        if (position > floor && seen.add(position) && seen.size() > remembered) {
            floor = Math.max(floor, seen.pollFirst());
        }
        List<CompletableFuture<Void>> arrivals = waiting.remove(position);
        return arrivals == null ? List.of() : arrivals;
    }

    private synchronized void forget(long position, CompletableFuture<Void> arrival) {
        waiting.computeIfPresent(position, (same, arrivals) -> {
            arrivals.remove(arrival);
            return arrivals.isEmpty() ? null : arrivals;
        });
    }
}
