package axial.planner.task;

import axial.planning.model.Facts;
import axial.planning.solving.Aim;
import axial.planning.solving.Plan;
import axial.planning.solving.PlanOrder;
import axial.planning.solving.Upheaval;
import java.util.List;

/**
 * A plan that came out.
 *
 * @param aims    of a repair: what it serves best; otherwise empty
 * @param facts   what it was made from, with the changes of a what-if
 * @param changed whether the facts were changed
 * @param order   with which it was solved
 */
public record Found(List<Aim> aims, Facts facts, boolean changed, PlanOrder order, Plan plan, Upheaval upheaval) {

    static Found of(Facts facts, boolean changed, PlanOrder order, Plan plan) {
        return new Found(List.of(), facts, changed, order, plan, Upheaval.of(facts, plan));
    }
}
