package axial.room.closure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is closed: a clinic with everything in it, or one resource; exactly one of the two is there. */
record Target(@Nullable String clinic, @Nullable UUID resourceId) {}
