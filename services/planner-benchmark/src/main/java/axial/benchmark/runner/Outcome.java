package axial.benchmark.runner;

import axial.benchmark.format.PlanFile.Score;
import axial.planning.model.Placement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a solver found.
 *
 * @param placements by the id of the request
 * @param reasons    why requests have no place, by their id; empty when the solver doesn't say
 * @param course     every better score with the CPU time at which it was found
 * @param evaluated  plans or moves looked at; 0 when the solver doesn't say
 */
public record Outcome(
        Map<String, Placement> placements,
        Map<String, String> reasons,
        List<Sample> course,
        double cpuSeconds,
        long evaluated) {

    /** A score and when it was found. */
    public record Sample(double cpuSeconds, Score score) {}

    /** The best score found within so many CPU seconds; null when there was none yet. */
    public @Nullable Score at(double cpuSeconds) {
        Score best = null;
        for (Sample sample : course) {
            if (sample.cpuSeconds() <= cpuSeconds) {
                best = sample.score();
            }
        }
        return best;
    }
}
