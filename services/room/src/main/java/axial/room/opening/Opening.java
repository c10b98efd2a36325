package axial.room.opening;

import java.time.Instant;
import java.util.UUID;

/**
 * A resource can be used at a clinic from {@code starts} to {@code ends}, exclusive.
 *
 * @param version rises with every change of its end
 */
record Opening(UUID id, UUID resourceId, String clinic, Instant starts, Instant ends, long version) {

    static Opening of(Place place, Stretch stretch) {
        return new Opening(UUID.randomUUID(), place.id(), stretch.clinic(), stretch.starts(), stretch.ends(), 1);
    }

    Opening until(Instant end) {
        return new Opening(id, resourceId, clinic, starts, end, version + 1);
    }
}
