package axial.room.opening;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clinic or one resource can't be used from {@code starts} to {@code ends}, exclusive. */
record Closed(@Nullable String clinic, @Nullable UUID resourceId, Instant starts, Instant ends) {

    Object owner() {
        return resourceId != null ? resourceId : Objects.requireNonNull(clinic);
    }
}
