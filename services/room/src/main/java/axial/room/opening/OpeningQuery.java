package axial.room.opening;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which openings are asked for: those at some clinics that touch an interval, perhaps of one resource. */
record OpeningQuery(Collection<String> clinics, @Nullable UUID resource, Instant from, Instant until, int limit) {}
