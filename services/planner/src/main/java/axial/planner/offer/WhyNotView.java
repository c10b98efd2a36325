package axial.planner.offer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a place is free for a request.
 *
 * @param obstacle what stands in the way; null when it is free
 */
public record WhyNotView(
        Instant asOf, boolean free, @Nullable ObstacleView obstacle) {}
