package axial.provider.events;

import axial.messaging.Event;
import axial.messaging.Gone;
import java.time.Instant;
import java.util.UUID;

/**
 * A provider is at a clinic from start until end, exclusive.
 *
 * @param kind PROCEDURES, VISITS or MIXED
 */
public record SessionChanged(
        UUID sessionId,
        String network,
        UUID providerId,
        String clinic,
        Instant start,
        Instant end,
        String kind,
        long version)
        implements Event {

    private static final String TOPIC = "axial.provider.sessions";

    /** The session is no more. */
    public static Gone gone(UUID sessionId, String network) {
        return new Gone(TOPIC, sessionId.toString(), network, "axial.provider.session.gone");
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String key() {
        return sessionId.toString();
    }

    @Override
    public String type() {
        return "axial.provider.session.changed";
    }
}
