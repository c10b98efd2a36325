package axial.room.events;

import axial.messaging.Event;
import axial.messaging.Gone;
import java.time.Instant;
import java.util.UUID;

/** A resource can be used at a clinic from start until end, exclusive. */
public record OpeningChanged(
        UUID openingId, String network, UUID resourceId, String clinic, Instant start, Instant end, long version)
        implements Event {

    private static final String TOPIC = "axial.room.openings";

    /** The opening is no more. */
    public static Gone gone(UUID openingId, String network) {
        return new Gone(TOPIC, openingId.toString(), network, "axial.room.opening.gone");
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return openingId.toString();
    }

    @Override
    public String type() {
        return "axial.room.opening.changed";
    }
}
