package axial.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that waits to be sent. */
record OutboxRow(
        long position,
        UUID messageId,
        String topic,
        String key,
        String network,
        String type,
        @Nullable String payload,
        Instant occurred) {}
