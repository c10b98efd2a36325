package axial.provider.session;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which sessions are asked for: those at some clinics that touch an interval, perhaps of one provider. */
record SessionQuery(Collection<String> clinics, @Nullable UUID provider, Instant from, Instant until, int limit) {}
