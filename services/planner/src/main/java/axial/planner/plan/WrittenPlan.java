package axial.planner.plan;

import axial.planner.input.StoredJson;
import axial.planner.task.Found;
import axial.planning.solving.MoveGroup;
import axial.planning.solving.Plan;
import axial.planning.solving.PlannedMove;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A plan that came out, ready to be kept. @param solvedWith JSON: the order that gives the same plan again */
record WrittenPlan(UUID planId, Assignment assignment, String solvedWith, Outcome outcome, List<PlanMove> moves) {

    static WrittenPlan of(UUID planId, Solving solving, Found found, Json json) {
        Plan plan = found.plan();
        Legend legend = solving.legend(found);
        Assignment assignment = solving.assignment();
        return new WrittenPlan(
                planId,
                found.changed() ? assignment : assignment.unchanged(),
                StoredJson.order(found.order().again(plan.scoreCalculations(), plan.pace())),
                outcome(found, legend, json),
                moves(planId, plan, legend, json));
    }

    private static Outcome outcome(Found found, Legend legend, Json json) {
        Plan plan = found.plan();
        int placed = (int) plan.moves().stream()
                .filter(move -> move.kind() == PlannedMove.Kind.PLACE)
                .count();
        return new Outcome(
                plan.inputHash(),
                plan.outcomeHash(),
                plan.score().hard(),
                plan.score().medium(),
                plan.score().soft(),
                placed + plan.unplaced().size(),
                placed,
                plan.scoreCalculations(),
                plan.elapsed().toMillis(),
                found.aims().stream().map(Enum::name).collect(Collectors.joining(" ")),
                json.write(StandingView.of(plan.before())),
                json.write(StandingView.of(plan.after())),
                json.write(UpheavalView.of(found.upheaval())),
                json.write(plan.unplaced().stream()
                        .map(one -> UnplacedView.of(one, legend))
                        .toList()),
                json.write(plan.problems().stream().map(InputProblemView::of).toList()));
    }

    private static List<PlanMove> moves(UUID planId, Plan plan, Legend legend, Json json) {
        List<PlanMove> moves = new ArrayList<>();
        int part = 1;
        for (MoveGroup group : plan.groups()) {
            for (PlannedMove move : group.moves()) {
                moves.add(new PlanMove(planId, part, moves.size() + 1, move, json.write(Shown.of(move, legend))));
            }
            part++;
        }
        return moves;
    }
}
