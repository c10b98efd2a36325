package axial.planner.plan;

import axial.planner.input.PlanInput;
import axial.planner.task.Found;
import axial.planner.task.OnePlan;
import axial.planner.task.Step;
import axial.planner.task.Task;
import axial.planner.task.ThreeRepairs;
import axial.planner.task.WithAndWithout;
import axial.planning.changes.Change;
import axial.planning.solving.PlanOrder;
import axial.planning.solving.Progress;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan in the making, in memory: the solver's task, its last word, and whether somebody stopped it. */
final class Solving {

    private record Word(Step step, Progress progress) {}

    private final UUID planId;
    private final Assignment assignment;
    private final PlanInput input;
    private final List<Change> changes;
    private final PlanOrder order;
    private final Task task;
    private volatile boolean stopped;
    private volatile @Nullable Word latest;

    /**
     * @param changes of a what-if; otherwise empty
     * @throws axial.planning.changes.UnknownFact when a change names something that the input doesn't hold
     */
    Solving(UUID planId, Assignment assignment, PlanInput input, List<Change> changes, PlanOrder order) {
        this.planId = planId;
        this.assignment = assignment;
        this.input = input;
        this.changes = List.copyOf(changes);
        this.order = order;
        task = task();
    }

    private Task task() {
        return switch (assignment.purpose()) {
            case WHAT_IF -> new WithAndWithout(input.facts(), changes, order);
            case REPLAY -> new OnePlan(Change.applied(input.facts(), changes), !changes.isEmpty(), order);
            case PROPOSAL ->
                assignment.kind() == PlanOrder.Kind.REPAIR
                        ? new ThreeRepairs(input.facts(), order)
                        : new OnePlan(input.facts(), false, order);
        };
    }

    /** Solves on the calling thread until the limit, or until somebody stops it; when that was before it began, the first answer is the best. */
    List<Found> solve() {
        return task.solve((step, progress) -> latest = new Word(step, progress));
    }

    void stop() {
        stopped = true;
        task.stop();
    }

    ProgressView progress() {
        Word now = latest;
        int seconds = assignment.seconds();
        if (now == null) {
            return new ProgressView(planId, PlanState.SOLVING, null, null, 0, 0, 0, 0, 0, seconds);
        }
        Progress progress = now.progress();
        return new ProgressView(
                planId,
                PlanState.SOLVING,
                now.step(),
                ScoreView.of(progress.best()),
                progress.placed(),
                progress.toPlace() - progress.placed(),
                progress.toPlace(),
                progress.moved(),
                progress.elapsed().toMillis(),
                seconds);
    }

    UUID planId() {
        return planId;
    }

    Assignment assignment() {
        return assignment;
    }

    PlanOrder order() {
        return order;
    }

    PlanInput input() {
        return input;
    }

    /** What people call the things in a plan that came out. */
    Legend legend(Found found) {
        return new Legend(input, found.facts(), found.changed() ? changes : List.of());
    }

    boolean wasStopped() {
        return stopped;
    }
}
