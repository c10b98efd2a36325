package axial.planner.plan;

import axial.planner.intake.Network;
import axial.planning.model.Facts;
import axial.planning.solving.Plan;
import axial.planning.solving.PlanOrder;
import axial.planning.solving.Progress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan in the making, in memory: the solver's own run, its last word, and whether somebody stopped it. */
final class Solving {

    private final UUID planId = UUID.randomUUID();
    private final PlanRun.Assignment assignment;
    private final Network network;
    private final Facts facts;
    private final PlanOrder order;
    private axial.planning.solving.@Nullable PlanRun run;
    private volatile boolean stopped;
    private volatile @Nullable Progress latest;

    Solving(PlanRun.Assignment assignment, Network network, Facts facts, PlanOrder order) {
        this.assignment = assignment;
        this.network = network;
        this.facts = facts;
        this.order = order;
    }

    /** Solves on the calling thread until the limit, or until somebody stops it; when that was before it began, the first answer is the best. */
    Plan solve() {
        return begin().solve(progress -> latest = progress);
    }

    /** The solver's clock begins with its run, so it is made when a thread is free. */
    private synchronized axial.planning.solving.PlanRun begin() {
        run = new axial.planning.solving.PlanRun(facts, order);
        if (stopped) {
            run.stop();
        }
        return run;
    }

    synchronized void stop() {
        stopped = true;
        if (run != null) {
            run.stop();
        }
    }

    ProgressView progress() {
        Progress now = latest;
        int seconds = assignment.seconds();
        return now == null
                ? new ProgressView(planId, PlanState.SOLVING, null, 0, 0, 0, 0, seconds)
                : new ProgressView(
                        planId,
                        PlanState.SOLVING,
                        ScoreView.of(now.best()),
                        now.placed(),
                        now.toPlace() - now.placed(),
                        now.toPlace(),
                        now.elapsed().toMillis(),
                        seconds);
    }

    UUID planId() {
        return planId;
    }

    PlanRun.Assignment assignment() {
        return assignment;
    }

    Network network() {
        return network;
    }

    boolean wasStopped() {
        return stopped;
    }
}
