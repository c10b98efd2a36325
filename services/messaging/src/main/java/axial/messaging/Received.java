package axial.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came from Kafka.
 *
 * @param id the CloudEvents id, the same at every delivery
 * @param position its position in the writer's outbox; for booking's topics this is the ledger position
 * @param epoch which telling of the writer's state it belongs to; what is of a later one counts, whatever the version
 * @param data JSON in UTF-8, or null for a tombstone
 */
public record Received(
        UUID id,
        String topic,
        String key,
        String network,
        String type,
        long position,
        long epoch,
        byte @Nullable [] data) {

    /**
     * Reads the attributes of a record.
     *
     * @throws Unreadable when a header that must be there is missing or malformed
     */
    public static Received of(ConsumerRecord<String, byte[]> record) {
        var headers = record.headers();
        return new Received(
                CloudEventHeaders.id(headers),
                record.topic(),
                record.key(),
                CloudEventHeaders.required(headers, CloudEventHeaders.NETWORK),
                CloudEventHeaders.required(headers, CloudEventHeaders.TYPE),
                CloudEventHeaders.number(headers, CloudEventHeaders.POSITION),
                CloudEventHeaders.number(headers, CloudEventHeaders.EPOCH),
                record.value());
    }

    /** Whether a snapshot of the topic begins here: its writer tells everything it has again. */
    public boolean beginsSnapshot() {
        return Marker.isBegun(type);
    }

    /** Whether a snapshot of the topic ends here: what this partition has brought of earlier epochs only is no more. */
    public boolean endsSnapshot() {
        return Marker.isEnded(type);
    }

    /** Whether the thing is gone. */
    public boolean isTombstone() {
        return data == null;
    }

    /**
     * The data as a record of the reader's own.
     *
     * @throws Unreadable when there is none or it does not have that shape
     */
    public <T> T as(Class<T> type, ObjectMapper json) {
        if (data == null) {
            throw new Unreadable("The message has no data where a " + type.getSimpleName() + " was expected.");
        }
        try {
            return json.readValue(data, type);
        } catch (IOException e) {
            throw new Unreadable(
                    "The data is not a " + type.getSimpleName() + ": "
                            + e.getClass().getSimpleName() + ".",
                    e);
        }
    }
}
