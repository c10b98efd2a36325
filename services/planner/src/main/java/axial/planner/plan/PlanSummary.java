package axial.planner.plan;

import axial.planning.solving.PlanOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan in a list.
 *
 * @param seconds       the limit of its solving
 * @param failure       why there is no proposal; null unless FAILED
 * @param score         null until solved
 * @param placed        requests that got a place, of {@code toPlace}
 * @param elapsedMillis how long it was solved
 */
public record PlanSummary(
        UUID planId,
        PlanOrder.Kind kind,
        PlanState state,
        String network,
        List<String> clinics,
        LocalDate from,
        LocalDate to,
        int seconds,
        long seed,
        String orderedBy,
        Instant ordered,
        @Nullable Instant finished,
        @Nullable String failure,
        @Nullable ScoreView score,
        @Nullable Integer placed,
        @Nullable Integer toPlace,
        @Nullable Long elapsedMillis,
        @Nullable Instant decided,
        MoveCounts counts) {}
