package axial.planning.model;

import org.jspecify.annotations.Nullable;

/**
 * A request must come after another one.
 *
 * @param requestId  the one before
 * @param minGapDays at least so many calendar days later
 * @param maxGapDays at most so many calendar days later; null: no limit
 */
public record After(
        String requestId, int minGapDays, @Nullable Integer maxGapDays) {}
