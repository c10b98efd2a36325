package axial.planner.task;

import axial.planning.model.Facts;
import axial.planning.solving.PlanOrder;
import axial.planning.solving.PlanRun;
import org.jspecify.annotations.Nullable;

/** The run a task is at; whoever stops the task stops it and all that follow. */
final class CurrentRun {

    private @Nullable PlanRun running;
    private boolean stopped;

    synchronized PlanRun begin(Facts facts, PlanOrder order) {
        running = new PlanRun(facts, order);
        if (stopped) {
            running.stop();
        }
        return running;
    }

    synchronized void stop() {
        stopped = true;
        if (running != null) {
            running.stop();
        }
    }
}
