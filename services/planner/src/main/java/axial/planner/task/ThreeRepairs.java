package axial.planner.task;

import axial.planning.model.Facts;
import axial.planning.solving.PlanOrder;
import axial.planning.solving.Progress;
import axial.planning.solving.RepairRun;
import java.util.List;
import java.util.function.BiConsumer;

/** The same damage repaired with three aims; what serves several is found once. */
public final class ThreeRepairs implements Task {

    private final Facts facts;
    private final RepairRun run;

    public ThreeRepairs(Facts facts, PlanOrder order) {
        this.facts = facts;
        run = new RepairRun(facts, order);
    }

    @Override
    public List<Found> solve(BiConsumer<Step, Progress> listener) {
        return run.solve((aim, progress) -> listener.accept(Step.of(aim), progress)).stream()
                .map(proposal -> new Found(
                        proposal.aims(), facts, false, proposal.order(), proposal.plan(), proposal.upheaval()))
                .toList();
    }

    @Override
    public void stop() {
        run.stop();
    }
}
