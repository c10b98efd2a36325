package axial.planner.offer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why is this place not offered?
 *
 * @param providerId absent: whoever could do it
 */
public record AskWhyNot(
        @NotNull UUID requestId,
        @NotNull UUID roomId,
        @Nullable UUID providerId,
        @NotNull Instant start,
        @Nullable @PositiveOrZero Long ledgerPosition) {}
