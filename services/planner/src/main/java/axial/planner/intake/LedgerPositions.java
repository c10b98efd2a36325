package axial.planner.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The positions of booking's ledger that the networks have taken in, by partition. Positions are given out in transactions that commit in any order,
 * so a higher one says nothing about a lower one: each is remembered by itself. What was seen before a replay is known only by the floor.
 */
@ApplicationScoped
class LedgerPositions {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int REMEMBERED = 20_000;

    /** No booking takes longer from its position to its commit. */
    private static final Duration LONGEST_BOOKING = Duration.ofMinutes(1);

    private final int remembered;
    private final Map<Integer, SeenPositions> partitions = new HashMap<>();
    private final Map<Long, List<CompletableFuture<Void>>> waiting = new HashMap<>();

    LedgerPositions() {
        this(REMEMBERED);
    }

    LedgerPositions(int remembered) {
        this.remembered = remembered;
    }

    /** The partitions are read from the beginning, together. */
    synchronized void begin(Collection<Integer> numbers, Instant now) {
        var reading = new SeenPositions.Reading(now.minus(LONGEST_BOOKING).toEpochMilli());
        numbers.forEach(number -> partitions.put(number, new SeenPositions(remembered, reading)));
    }

    /** A partition has been read to the end. */
    synchronized void isWhole(int partition) {
        of(partition).isWhole();
    }

    synchronized void forget(Collection<Integer> numbers) {
        partitions.keySet().removeAll(numbers);
    }

    /** A snapshot of one of the ledger's topics has ended on a partition, at that position. */
    synchronized void told(int partition, StateTopic topic, long position, long epoch) {
        of(partition).told(topic, position, epoch);
    }

    /** @param epoch of the ledger @param written when, in milliseconds since 1970 */
    void note(int partition, long position, long epoch, long written) {
        arrived(partition, position, epoch, written).forEach(arrival -> arrival.complete(null));
    }

    /** The highest position that a partition has brought; 0 when there is none. */
    synchronized long highest(int partition) {
        SeenPositions seen = partitions.get(partition);
        return seen == null ? 0 : seen.highest();
    }

    /** The highest position of all; 0 when there is none. */
    synchronized long highest() {
        return partitions.values().stream()
                .mapToLong(SeenPositions::highest)
                .max()
                .orElse(0);
    }

    /**
     * Waits until exactly this position has been taken in.
     *
     * @param partition of the network that it is of; null when that isn't known yet
     * @return fails with {@link LedgerBehind} when that takes longer than two seconds
     */
    Uni<Void> seen(@Nullable Integer partition, long position) {
        return seen(partition, position, PATIENCE);
    }

    Uni<Void> seen(@Nullable Integer partition, long position, Duration patience) {
        return Uni.createFrom().deferred(() -> {
            CompletableFuture<Void> arrival = arrival(partition, position);
            return Uni.createFrom()
                    .completionStage(arrival)
                    .ifNoItem()
                    .after(patience)
                    .failWith(() -> new LedgerBehind(position, partition == null ? highest() : highest(partition)))
                    .onTermination()
                    .invoke(() -> forget(position, arrival));
        });
    }

    private synchronized CompletableFuture<Void> arrival(@Nullable Integer partition, long position) {
        CompletableFuture<Void> arrival = new CompletableFuture<>();
        if (position <= floor(partition) || hasCome(position)) {
            arrival.complete(null);
        } else {
            waiting.computeIfAbsent(position, none -> new ArrayList<>()).add(arrival);
        }
        return arrival;
    }

    /** One event has one position: whichever partition brought it, it is known. */
    private boolean hasCome(long position) {
        return partitions.values().stream().anyMatch(seen -> seen.hasBrought(position));
    }

    private long floor(@Nullable Integer partition) {
        return partitions.entrySet().stream()
                .filter(one -> partition == null || partition.equals(one.getKey()))
                .mapToLong(one -> one.getValue().floor())
                .min()
                .orElse(0);
    }

    private synchronized List<CompletableFuture<Void>> arrived(int partition, long position, long epoch, long written) {
        of(partition).note(position, epoch, written);
        List<CompletableFuture<Void>> arrivals = waiting.remove(position);
        return arrivals == null ? List.of() : arrivals;
    }

    private SeenPositions of(int partition) {
        return Objects.requireNonNull(partitions.get(partition), () -> "Nobody reads partition " + partition + ".");
    }

    private synchronized void forget(long position, CompletableFuture<Void> arrival) {
        waiting.computeIfPresent(position, (same, arrivals) -> {
            arrivals.remove(arrival);
            return arrivals.isEmpty() ? null : arrivals;
        });
    }
}
