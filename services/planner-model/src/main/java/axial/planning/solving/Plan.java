package axial.planning.solving;

import java.time.Duration;
import java.util.List;

/**
 * A proposal: what to change, who is left out and why, and what it costs.
 *
 * @param inputHash         SHA-256 (hex) over facts, order and weights: equal input, seed and calculation limit give an equal plan
 * @param groups            in the order of start of their first move
 * @param unplaced          most urgent first
 * @param costs             only rules that cost something, hard to soft
 * @param problems          facts that were left out because they make no sense
 * @param scoreCalculations plans looked at
 * @param stoppedEarly      true when {@link PlanRun#stop()} ended it
 */
public record Plan(
        String inputHash,
        PlanScore score,
        List<MoveGroup> groups,
        List<Unplaced> unplaced,
        List<RuleCost> costs,
        List<InputProblem> problems,
        long scoreCalculations,
        Duration elapsed,
        boolean stoppedEarly) {

    /** All moves, group after group. */
    public List<PlannedMove> moves() {
        return groups.stream().flatMap(group -> group.moves().stream()).toList();
    }
}
