package axial.booking.pathway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that must be done before another one.
 *
 * @param requestId the one that comes first
 * @param minGapDays least days between the two local dates
 * @param maxGapDays most days between them; null: no limit
 */
public record After(
        @NotNull UUID requestId,
        @PositiveOrZero int minGapDays,
        @PositiveOrZero @Nullable Integer maxGapDays) {}
