package axial.booking.directory;

import java.time.Instant;
import java.util.UUID;

/** When a room, device or bay can be used at a clinic, as room announces it; half open. */
record AnnouncedOpening(UUID openingId, UUID resourceId, String clinic, Instant start, Instant end, long version) {

    Stretch stretch() {
        return new Stretch(openingId, resourceId, clinic, start, end, null, version);
    }
}
