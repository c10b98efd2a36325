package axial.planning.offers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A place somebody has in mind: a clinic and a start, perhaps a room and a provider. Null means whichever would do. */
public record Place(
        String clinic,
        Instant start,
        @Nullable String roomId,
        @Nullable String providerId) {}
