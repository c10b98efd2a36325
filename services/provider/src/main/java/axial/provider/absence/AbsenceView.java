package axial.provider.absence;

import java.time.Instant;
import java.util.UUID;

/** An absence as it is shown; it lasts from {@code start} to {@code end}, exclusive. */
record AbsenceView(UUID id, UUID providerId, Instant start, Instant end, String reason) {}
