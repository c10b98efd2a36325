package axial.planner.task;

import axial.planning.model.Facts;
import axial.planning.solving.Plan;
import axial.planning.solving.PlanOrder;
import axial.planning.solving.Progress;
import java.util.List;
import java.util.function.BiConsumer;

/** One plan from one order. */
public final class OnePlan implements Task {

    private final Facts facts;
    private final boolean changed;
    private final PlanOrder order;
    private final CurrentRun current = new CurrentRun();

    /** @param changed whether the facts are those of a what-if */
    public OnePlan(Facts facts, boolean changed, PlanOrder order) {
        this.facts = facts;
        this.changed = changed;
        this.order = order;
    }

    @Override
    public List<Found> solve(BiConsumer<Step, Progress> listener) {
        Plan plan = current.begin(facts, order).solve(progress -> listener.accept(Step.PLAN, progress));
        return List.of(Found.of(facts, changed, order, plan));
    }

    @Override
    public void stop() {
        current.stop();
    }
}
