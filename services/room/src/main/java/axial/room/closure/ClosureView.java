package axial.room.closure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A closure as it is shown; it lasts from {@code start} to {@code end}, exclusive. */
record ClosureView(
        UUID id,
        Closure.Kind kind,
        @Nullable String clinic,
        @Nullable UUID resourceId,
        Instant start,
        Instant end,
        String reason) {}
