package axial.messaging;

/**
 * Something that happened and that other services may hear of. A record that implements it is sent as JSON with its components as fields; its
 * shape is the JSON Schema of its topic in {@code services/contracts}.
 */
public interface Event {

    /** The Kafka topic, for example {@code axial.room.openings}. */
    String topic();

    /** The id of the thing the event is about; the newest event per key is its state. */
    String key();

    /** The network the thing belongs to; all events of a network lie on one partition. */
    String network();

    /** The CloudEvents type, for example {@code axial.room.opening.changed}. */
    String type();
}
