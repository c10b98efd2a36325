package axial.planner.intake;

import axial.planner.replica.CatchingUp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/** How far the topics have been read: a partition is whole once everything that lay on it when it came here has been taken in. */
@ApplicationScoped
class Replay {

    private final Map<TopicPartition, Long> missing = new HashMap<>();
    private final Set<Integer> owned = new TreeSet<>();
    private boolean joined;
    private boolean done;
    private int times;
    private String state = "The topics have not been asked for yet.";

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
        return state;
    }

    /** The partitions whose networks are this replica's, read or not. */
    synchronized Set<Integer> owned() {
        return new TreeSet<>(owned);
    }

    synchronized boolean isWhole() {
        return joined && missing.isEmpty();
    }

    synchronized boolean isWhole(int partition) {
        return owned.contains(partition)
                && missing.keySet().stream().noneMatch(topic -> topic.partition() == partition);
    }

    /** @throws CatchingUp when this replica has no part in anything yet */
    synchronized void requireJoined() {
        if (!joined) {
            throw new CatchingUp(state);
        }
    }

    /** @throws CatchingUp when the partition hasn't been read to its end */
    synchronized void requireWhole(int partition) {
        if (!isWhole(partition)) {
            throw new CatchingUp(state);
        }
    }

    /** This replica owns nothing. */
    synchronized void waits(String why) {
        joined = false;
        done = false;
        missing.clear();
        owned.clear();
        state = why;
    }

    synchronized void begins(Map<TopicPartition, Long> ends) {
        joined = true;
        missing.putAll(ends);
        ends.keySet().forEach(topic -> owned.add(topic.partition()));
        state = "Reading " + missing.size() + " partitions from the beginning.";
    }

    synchronized void leaves(Collection<Integer> partitions) {
        missing.keySet().removeIf(topic -> partitions.contains(topic.partition()));
        owned.removeAll(partitions);
    }

    synchronized Set<TopicPartition> missing() {
        return new HashSet<>(missing.keySet());
    }

    /** @return whether that makes the whole partition whole */
    synchronized boolean reached(TopicPartition topic, long position) {
        Long end = missing.get(topic);
        if (end == null || position < end) {
            return false;
        }
        missing.remove(topic);
        return isWhole(topic.partition());
    }

    synchronized void ends() {
        done = true;
        times++;
        state = "Up to date.";
    }
}
