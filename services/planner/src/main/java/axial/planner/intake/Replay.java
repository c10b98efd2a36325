package axial.planner.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far the replay of the topics is: done once everything that lay on them at assignment has been taken in. */
@ApplicationScoped
class Replay {

    private final Map<TopicPartition, Long> missing = new HashMap<>();
    private boolean done;
    private int times;
    private String state = "The topics have not been asked for yet.";

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

    /** @throws CatchingUp when the picture isn't whole yet */
    synchronized void requireDone() {
        if (!done) {
            throw new CatchingUp(state);
        }
    }

    synchronized void waits(String why) {
        done = false;
        missing.clear();
        state = why;
    }

    synchronized void begins(Map<TopicPartition, Long> ends) {
        done = false;
        missing.clear();
        missing.putAll(ends);
        state = "Reading " + ends.size() + " partitions from the beginning.";
    }

    synchronized void reached(TopicPartition partition, long position) {
        missing.computeIfPresent(partition, (same, end) -> position >= end ? null : end);
    }

    synchronized Map<TopicPartition, Long> missing() {
        return Map.copyOf(missing);
    }

    synchronized void ends() {
        done = true;
        times++;
        state = "Up to date.";
    }
}
