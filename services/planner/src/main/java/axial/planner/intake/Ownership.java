package axial.planner.intake;

import axial.planner.replica.Replicas;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Which partitions, and so which networks, are this replica's. One that comes is read from the beginning, one that goes is forgotten, and the others
 * don't notice.
 */
@ApplicationScoped
class Ownership {

    private static final Logger LOG = Logger.getLogger(Ownership.class);

    private final Networks networks;
    private final LedgerPositions positions;
    private final Replay replay;
    private final Replicas replicas;
    private final Clock clock;
    private boolean reading;

    Ownership(Networks networks, LedgerPositions positions, Replay replay, Replicas replicas, Clock clock) {
        this.networks = networks;
        this.positions = positions;
        this.replay = replay;
        this.replicas = replicas;
        this.clock = clock;
    }

    /** @param ends of the partitions that came, which may be none */
    void gained(Map<TopicPartition, Long> ends) {
        Set<Integer> numbers = numbers(ends.keySet());
        networks.drop(numbers);
        positions.begin(numbers, clock.instant());
        replay.begins(ends);
        reading = true;
    }

    /** Others have them from now on. */
    void lost(Collection<TopicPartition> partitions) {
        Set<Integer> numbers = numbers(partitions);
        replay.leaves(numbers);
        networks.drop(numbers);
        positions.forget(numbers);
        LOG.infof("Partitions %s go to another planner", numbers);
    }

    /** This replica has no part in the group any more. */
    void lostAll(String why) {
        positions.forget(replay.owned());
        replay.waits(why);
        replicas.unknown();
        networks.dropAll();
        reading = false;
    }

    /** Looks whether the replay has reached the ends that were there when the partitions came. */
    void advance(ToLongFunction<TopicPartition> position) {
        if (!reading) {
            return;
        }
        for (TopicPartition topic : replay.missing()) {
            if (replay.reached(topic, position.applyAsLong(topic))) {
                positions.isWhole(topic.partition());
            }
        }
        // while partitions have no owner some of them may be on their way to this replica
        if (replay.isWhole() && (replay.isDone() || replicas.areSettled())) {
            replay.ends();
            reading = false;
            LOG.infof(
                    "Up to date: partitions %s, networks %s, ledger position %d",
                    replay.owned(), networks.codes(), positions.highest());
        }
    }

    private static Set<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }
}
