package axial.planner.intake;

import axial.planner.replica.CatchingUp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the topics have been read: a partition is whole once everything that lay on it when it came here has been taken in, and a snapshot of each
 * topic has ended on it after it last began. A topic that has lost everything, or was never written, has none.
 */
@ApplicationScoped
class Replay {

    private final Map<TopicPartition, Long> missing = new HashMap<>();
    private final Map<TopicPartition, Told> told = new HashMap<>();
    private final Set<Integer> owned = new TreeSet<>();
    private boolean joined;
    private boolean done;
    private int times;
    private String state = "The topics have not been asked for yet.";

    /** The epochs of the last snapshot that began and of the last that ended. */
    private record Told(long begun, long ended) {

        boolean isWhole() {
            return ended > 0 && ended >= begun;
        }
    }

    synchronized void begun(TopicPartition topic, long epoch) {
        told.merge(topic, new Told(epoch, 0), (old, now) -> new Told(Math.max(old.begun(), now.begun()), old.ended()));
    }

    synchronized void ended(TopicPartition topic, long epoch) {
        told.merge(topic, new Told(0, epoch), (old, now) -> new Told(old.begun(), Math.max(old.ended(), now.ended())));
    }

    /** Whether an end says something: while old records are read, its beginning may have been compacted away. */
    synchronized boolean mayEnd(TopicPartition topic, long epoch) {
        Told known = told.get(topic);
        return missing.containsKey(topic) || (known != null && known.begun() >= epoch);
    }

    /** The topics that are not told to their end on some partition of this replica's. */
    private synchronized Set<String> untold() {
        return owned.stream()
                .flatMap(partition -> StateTopic.names().stream().map(topic -> new TopicPartition(topic, partition)))
                .filter(topic -> !isTold(topic))
                .map(TopicPartition::topic)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isTold(TopicPartition topic) {
        Told known = told.get(topic);
        return known != null && known.isWhole();
    }

    private boolean isTold(int partition) {
        return StateTopic.names().stream().allMatch(topic -> isTold(new TopicPartition(topic, partition)));
    }

    /** Whether everything has been read to the end, and nobody tells their state anew. */
    synchronized boolean isReady() {
        return done && untold().isEmpty();
    }

    /** Whether everything has been read to the end since this replica joined the others; what comes to it later doesn't change that. */
    synchronized boolean isDone() {
        return done;
    }

    /** How often the topics have been replayed to the end since this replica started. */
    synchronized int times() {
        return times;
    }

    /** One sentence for people. */
    synchronized String state() {
        Set<String> untold = missing.isEmpty() ? untold() : Set.of();
        return untold.isEmpty()
                ? state
                : "Waiting for all to be told on " + String.join(", ", untold)
                        + ". Maybe the service that writes it doesn't run.";
    }

    /** The partitions whose networks are this replica's, read or not. */
    synchronized Set<Integer> owned() {
        return new TreeSet<>(owned);
    }

    synchronized boolean isWhole() {
        return joined && missing.isEmpty() && untold().isEmpty();
    }

    synchronized boolean isWhole(int partition) {
        return owned.contains(partition)
                && isTold(partition)
                && missing.keySet().stream().noneMatch(topic -> topic.partition() == partition);
    }

    /** @throws CatchingUp when this replica has no part in anything yet */
    synchronized void requireJoined() {
        if (!joined) {
            throw new CatchingUp(state());
        }
    }

    /** @throws CatchingUp when the partition hasn't been read to its end */
    synchronized void requireWhole(int partition) {
        if (!isWhole(partition)) {
            throw new CatchingUp(state());
        }
    }

    /** This replica owns nothing. */
    synchronized void waits(String why) {
        joined = false;
        done = false;
        missing.clear();
        told.clear();
        owned.clear();
        state = why;
    }

    synchronized void begins(Map<TopicPartition, Long> ends) {
        joined = true;
        missing.putAll(ends);
        told.keySet().removeAll(ends.keySet());
        ends.keySet().forEach(topic -> owned.add(topic.partition()));
        state = "Reading " + missing.size() + " partitions from the beginning.";
    }

    synchronized void leaves(Collection<Integer> partitions) {
        missing.keySet().removeIf(topic -> partitions.contains(topic.partition()));
        told.keySet().removeIf(topic -> partitions.contains(topic.partition()));
        owned.removeAll(partitions);
    }

    synchronized Set<TopicPartition> missing() {
        return new HashSet<>(missing.keySet());
    }

    /** @return whether that is the last of the partition */
    synchronized boolean reached(TopicPartition topic, long position) {
        Long end = missing.get(topic);
        if (end == null || position < end) {
            return false;
        }
        missing.remove(topic);
        return missing.keySet().stream().noneMatch(other -> other.partition() == topic.partition());
    }

    synchronized void ends() {
        done = true;
        times++;
        state = "Up to date.";
    }
}
