package axial.provider.session;

import java.time.Instant;
import java.util.UUID;

/** Somebody does not work from {@code starts} to {@code ends}, exclusive. */
record Absent(UUID providerId, Instant starts, Instant ends) {}
