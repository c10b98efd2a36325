package axial.planner.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Which partitions, and so which networks, are this replica's: gained ones are replayed from the beginning, lost ones forgotten. */
@ApplicationScoped
class Ownership {

    private static final Logger LOG = Logger.getLogger(Ownership.class);

    private final Networks networks;
    private final LedgerPositions positions;
    private final Replay replay;

    Ownership(Networks networks, LedgerPositions positions, Replay replay) {
        this.networks = networks;
        this.positions = positions;
        this.replay = replay;
    }

    void gained(Map<TopicPartition, Long> ends) {
        replay.begins(ends);
    }

    void lost(Collection<TopicPartition> partitions) {
        replay.waits("Waiting for partitions to be assigned.");
        networks.drop(partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet()));
        positions.startOver();
    }

    void lost() {
        replay.waits("Waiting for Kafka.");
        networks.dropAll();
        positions.startOver();
    }

    /** Looks whether the replay has reached the ends seen at assignment. */
    void advance(ToLongFunction<TopicPartition> position) {
        if (replay.isDone()) {
            return;
        }
        for (TopicPartition partition : replay.missing().keySet()) {
            replay.reached(partition, position.applyAsLong(partition));
        }
        if (replay.missing().isEmpty()) {
            positions.caughtUp();
            replay.ends();
            LOG.infof("Up to date: networks %s, ledger position %d", networks.codes(), positions.highest());
        }
    }
}
