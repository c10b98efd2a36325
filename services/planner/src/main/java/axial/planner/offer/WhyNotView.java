package axial.planner.offer;

import axial.planner.intake.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a place is free for a request.
 *
 * @param procedure what the request asks for
 * @param levels    null when booking didn't say, like the side
 * @param obstacle what stands in the way; null when it is free
 */
public record WhyNotView(
        Instant asOf,
        boolean free,
        @Nullable String procedure,
        @Nullable Integer levels,
        @Nullable Side side,
        @Nullable ObstacleView obstacle) {}
