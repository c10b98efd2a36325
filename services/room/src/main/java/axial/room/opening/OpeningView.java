package axial.room.opening;

import java.time.Instant;
import java.util.UUID;

/** An opening as it is shown: a resource can be used at a clinic from {@code start} to {@code end}, exclusive. */
record OpeningView(UUID openingId, UUID resourceId, String clinic, Instant start, Instant end, long version) {

    static OpeningView of(Opening opening) {
        return new OpeningView(
                opening.id(),
                opening.resourceId(),
                opening.clinic(),
                opening.starts(),
                opening.ends(),
                opening.version());
    }
}
