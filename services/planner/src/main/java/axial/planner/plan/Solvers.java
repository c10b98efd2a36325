package axial.planner.plan;

import axial.planner.loop.EventLoops;
import axial.planner.task.Found;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The threads that solve: few, because each takes a whole processor, with a short queue before them. */
@ApplicationScoped
class Solvers {

    private static final Logger LOG = Logger.getLogger(Solvers.class);

    private final ProposalDesk proposals;
    private final EventLoops loops;
    private final ThreadPoolExecutor pool;
    private final Map<UUID, Solving> underway = new ConcurrentHashMap<>();

    Solvers(
            ProposalDesk proposals,
            EventLoops loops,
            @ConfigProperty(name = "axial.planner.solvers", defaultValue = "2") int solvers,
            @ConfigProperty(name = "axial.planner.queue", defaultValue = "8") int queue) {
        this.proposals = proposals;
        this.loops = loops;
        this.pool = new ThreadPoolExecutor(
                solvers, solvers, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue), Solvers::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "solver");
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    void close() {
        pool.shutdownNow();
    }

    /** @throws axial.edge.problem.Problem 503 when the queue is full */
    void requireRoom() {
        if (pool.getQueue().remainingCapacity() == 0) {
            throw Refusals.tooBusy(pool.getQueue().size());
        }
    }

    void start(Solving solving) {
        underway.put(solving.planId(), solving);
        try {
            pool.execute(() -> solve(solving));
        } catch (RejectedExecutionException e) {
            end(solving, () -> proposals.fail(solving.planId(), "Too many plans waited for a solver."));
        }
    }

    /** The run of a plan that is being solved here; null when there is none. */
    @Nullable
    Solving underway(UUID planId) {
        return underway.get(planId);
    }

    private void solve(Solving solving) {
        try {
            List<Found> found = solving.solve();
            List<WrittenPlan> written = proposals.written(solving, found);
            end(
                    solving,
                    written.isEmpty()
                            ? () -> proposals.fail(solving.planId(), ProposalDesk.whyNone(found))
                            : () -> proposals.keep(solving, written));
        } catch (RuntimeException | Error trouble) {
            LOG.errorf(trouble, "Plan %s", solving.planId());
            String why = "The solver broke off (" + trouble.getClass().getSimpleName() + "); the log says more.";
            end(solving, () -> proposals.fail(solving.planId(), why));
        }
    }

    /** What came out is kept first: until then the plan counts as being solved. */
    private void end(Solving solving, Supplier<Uni<? extends Void>> keeping) {
        UUID planId = solving.planId();
        var unused = loops.persistently(keeping)
                .onFailure()
                .recoverWithUni(trouble -> loops.persistently(() ->
                        proposals.fail(planId, "The proposal could not be written down: " + trouble.getMessage())))
                .onTermination()
                .invoke(() -> underway.remove(solving.planId()))
                .subscribe()
                .with(
                        kept -> LOG.debugf("Kept plan %s", solving.planId()),
                        trouble -> LOG.errorf(trouble, "Plan %s is lost", solving.planId()));
    }
}
