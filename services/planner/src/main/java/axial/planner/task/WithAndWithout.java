package axial.planner.task;

import axial.planning.changes.Change;
import axial.planning.model.Facts;
import axial.planning.solving.PlanOrder;
import axial.planning.solving.Progress;
import axial.planning.solving.ProgressListener;
import java.util.List;
import java.util.function.BiConsumer;

/** A plan with some changes, and the plan without them that it is compared with: the same order, the same seed. */
public final class WithAndWithout implements Task {

    private final Facts facts;
    private final List<? extends Change> changes;
    private final PlanOrder order;
    private final CurrentRun current = new CurrentRun();

    /** @param order for each of both */
    public WithAndWithout(Facts facts, List<? extends Change> changes, PlanOrder order) {
        this.facts = facts;
        this.changes = changes;
        this.order = order;
    }

    @Override
    public List<Found> solve(BiConsumer<Step, Progress> listener) {
        Found without = solve(facts, false, progress -> listener.accept(Step.AS_IT_IS, progress));
        Facts changed = Change.applied(facts, changes);
        Found with = solve(changed, true, progress -> listener.accept(Step.WITH_CHANGES, progress));
        return List.of(with, without);
    }

    private Found solve(Facts from, boolean changed, ProgressListener listener) {
        return Found.of(from, changed, order, current.begin(from, order).solve(listener));
    }

    @Override
    public void stop() {
        current.stop();
    }
}
