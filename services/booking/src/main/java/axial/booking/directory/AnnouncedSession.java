package axial.booking.directory;

import java.time.Instant;
import java.util.UUID;

/** When a provider is at a clinic, as provider announces it; half open. */
record AnnouncedSession(
        UUID sessionId, UUID providerId, String clinic, Instant start, Instant end, String kind, long version) {

    Stretch stretch() {
        return new Stretch(sessionId, providerId, clinic, start, end, kind, version);
    }
}
