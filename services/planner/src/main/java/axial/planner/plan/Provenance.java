package axial.planner.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * With what a plan was made, so that it can be made again.
 *
 * @param inputHash   SHA-256 over facts, order and weights; null until solved
 * @param outcomeHash SHA-256 over moves and score; null until solved
 */
public record Provenance(
        @Nullable String inputHash,
        @Nullable String outcomeHash,
        String weightsVersion,
        Map<String, Integer> weights,
        String solverVersion,
        @Nullable Long scoreCalculations) {}
