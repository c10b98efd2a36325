package axial.planner.intake;

import axial.messaging.Received;
import axial.messaging.Unreadable;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Gives records of the state topics their effect. What can't be read is parked and the rest goes on. */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Networks networks;
    private final LedgerPositions positions;
    private final Parking parking;
    private final ObjectMapper json;

    Intake(Networks networks, LedgerPositions positions, Parking parking, ObjectMapper json) {
        this.networks = networks;
        this.positions = positions;
        this.parking = parking;
        this.json = json;
    }

    void take(ConsumerRecord<String, byte[]> record) {
        try {
            enter(record);
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
        StateEvent event = received.isTombstone() ? null : topic.read(received, json);
        networks.take(received.network(), record.partition(), new Change(topic, received.key(), event));
        if (topic.isLedger() && received.position() > 0) {
            positions.note(record.partition(), received.position(), record.timestamp());
        }
    }
}
