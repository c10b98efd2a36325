package axial.planning.solving;

import java.time.Duration;
import java.util.List;

/**
 * A proposal: what to change, who is left out and why, and what it costs.
 *
 * @param inputHash         SHA-256 (hex) over facts, order and weights: equal input, seed and calculation limit give an equal plan
 * @param outcomeHash       SHA-256 (hex) over groups and score: equal plans have equal ones
 * @param before            how it stood, by the order's weights
 * @param after             how it stands with the plan
 * @param groups            in the order of start of their first move
 * @param unplaced          most urgent first
 * @param problems          facts that were left out because they make no sense
 * @param scoreCalculations moves thought of
 * @param pace              with which it was solved: {@link PlanOrder#again} gives the same plan
 * @param stoppedEarly      true when {@link PlanRun#stop()} ended it
 */
public record Plan(
        String inputHash,
        String outcomeHash,
        Standing before,
        Standing after,
        List<MoveGroup> groups,
        List<Unplaced> unplaced,
        List<InputProblem> problems,
        long scoreCalculations,
        Pace pace,
        Duration elapsed,
        boolean stoppedEarly) {

    /** All moves, group after group. */
    public List<PlannedMove> moves() {
        return groups.stream().flatMap(group -> group.moves().stream()).toList();
    }

    public PlanScore score() {
        return after.score();
    }

    /** What the plan costs by rule: only rules that cost something, hard to soft. */
    public List<RuleCost> costs() {
        return after.costs();
    }
}
