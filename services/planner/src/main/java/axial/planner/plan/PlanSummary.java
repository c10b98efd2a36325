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
 * @param familyId      shared by all that came out of one order: the alternatives of a repair, both plans of a what-if
 * @param aims          of a repair: what it serves best (FEWEST_CONTACTED, SOONEST, CHEAPEST); otherwise empty
 * @param seconds       the limit of its solving
 * @param failure       why there is no proposal; null unless FAILED or INTERRUPTED
 * @param score         null until solved
 * @param placed        requests that got a place, of {@code toPlace}
 * @param elapsedMillis how long it was solved
 */
public record PlanSummary(
        UUID planId,
        UUID familyId,
        PlanOrder.Kind kind,
        Purpose purpose,
        List<String> aims,
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
