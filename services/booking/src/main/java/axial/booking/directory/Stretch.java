package axial.booking.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opening of a room, device or bay, or a session of a provider: to the ledger they are the same. */
record Stretch(
        UUID openingId,
        UUID resourceId,
        String clinic,
        Instant start,
        Instant end,
        @Nullable String kind,
        long version) {}
