package axial.planner.intake;

import org.apache.kafka.common.TopicPartition;

/** The end of a snapshot has come whose beginning was not heard: the topic was made anew, and was read on from where the former one was. */
final class SnapshotMissed extends RuntimeException {

    SnapshotMissed(TopicPartition place) {
        super("A snapshot on " + place + " was not heard from its beginning. Reading everything again.");
    }
}
