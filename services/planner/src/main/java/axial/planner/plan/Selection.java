package axial.planner.plan;

import axial.edge.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The moves of a plan that somebody accepts: whole parts only. */
final class Selection {

    private final List<List<PlanMove>> parts;

    private Selection(List<List<PlanMove>> parts) {
        this.parts = parts;
    }

    /**
     * @param moves  all moves of the plan, in order
     * @param wanted null: all
     * @throws Problem 409 when there is nothing to accept or a part would be split, 400 when a move isn't of this plan
     */
    static Selection of(List<PlanMove> moves, @Nullable Set<UUID> wanted) {
        requireKnown(moves, wanted);
        List<List<PlanMove>> parts = new ArrayList<>();
        byPart(moves).forEach((part, together) -> {
            List<UUID> missing = together.stream()
                    .map(PlanMove::moveId)
                    .filter(move -> wanted != null && !wanted.contains(move))
                    .toList();
            if (missing.isEmpty()) {
                parts.add(together);
            } else if (missing.size() < together.size()) {
                throw Refusals.groupSplit(part, missing);
            }
        });
        if (parts.isEmpty()) {
            throw Refusals.nothingToAccept();
        }
        return new Selection(parts);
    }

    private static void requireKnown(List<PlanMove> moves, @Nullable Set<UUID> wanted) {
        if (wanted == null) {
            return;
        }
        Set<UUID> unknown = new HashSet<>(wanted);
        moves.forEach(move -> unknown.remove(move.moveId()));
        if (!unknown.isEmpty()) {
            throw Problem.invalid("moves", "The plan has no moves " + unknown + ". GET the plan to see those it has.");
        }
    }

    private static Map<Integer, List<PlanMove>> byPart(List<PlanMove> moves) {
        return moves.stream().collect(Collectors.groupingBy(PlanMove::part, TreeMap::new, Collectors.toList()));
    }

    /** Marks the moves as accepted and says so to booking, one event per part. */
    List<Decision> decide(PlanRun run, String decidedBy) {
        List<Decision> decisions = new ArrayList<>();
        for (List<PlanMove> part : parts) {
            part.forEach(PlanMove::accept);
            decisions.add(new Decision(
                    run.planId(),
                    run.network(),
                    decisions.size() + 1,
                    parts.size(),
                    decidedBy,
                    part.stream().map(PlanMove::decided).toList()));
        }
        return decisions;
    }
}
