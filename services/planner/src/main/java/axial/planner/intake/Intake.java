package axial.planner.intake;

import axial.messaging.Received;
import axial.messaging.Unreadable;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Gives records of the state topics their effect. What can't be read is parked and the rest goes on. */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Networks networks;
    private final LedgerPositions positions;
    private final Replay replay;
    private final Parking parking;
    private final ObjectMapper json;

    Intake(Networks networks, LedgerPositions positions, Replay replay, Parking parking, ObjectMapper json) {
        this.networks = networks;
        this.positions = positions;
        this.replay = replay;
        this.parking = parking;
        this.json = json;
    }

    void take(ConsumerRecord<String, byte[]> record) {
        try {
            enter(record);
        } catch (SnapshotMissed missed) {
            throw missed;
        } catch (Unreadable trouble) {
            parking.park(record, trouble);
        } catch (RuntimeException trouble) {
            LOG.errorf(trouble, "%s-%d@%d", record.topic(), record.partition(), record.offset());
            parking.park(record, trouble);
        }
    }

    private void enter(ConsumerRecord<String, byte[]> record) {
        StateTopic topic = StateTopic.named(record.topic());
        if (record.key() == null) {
            throw new Unreadable("The record has no key.");
        }
        Received received = Received.of(record);
        if (received.beginsSnapshot() || received.endsSnapshot()) {
            snapshot(topic, record.partition(), received);
            return;
        }
        StateEvent event = received.isTombstone() ? null : topic.read(received, json);
        networks.take(
                received.network(), record.partition(), new Change(topic, received.key(), received.epoch(), event));
        if (topic.isLedger() && received.position() > 0) {
            positions.note(record.partition(), received.position(), received.epoch(), record.timestamp());
        }
    }

    /** While a writer tells everything again, nobody knows what of the memory is still so. */
    private void snapshot(StateTopic topic, int partition, Received marker) {
        TopicPartition place = new TopicPartition(topic.topic(), partition);
        if (marker.beginsSnapshot()) {
            replay.begun(place, marker.epoch());
            return;
        }
        if (!replay.mayEnd(place, marker.epoch())) {
            throw new SnapshotMissed(place);
        }
        networks.keepOnly(topic, partition, marker.epoch());
        if (topic.isLedger()) {
            positions.told(partition, topic, marker.position(), marker.epoch());
        }
        replay.ended(place, marker.epoch());
    }
}
