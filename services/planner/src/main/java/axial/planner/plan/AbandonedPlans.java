package axial.planner.plan;

import axial.planner.loop.EventLoops;
import axial.planner.replica.Group;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Plans that a planner was solving when it stopped are solved again from their stored input: at its own next start, or by one of the others when
 * they hear that it is gone. One that only lost the network goes on too, and the first of both to come to an end is kept.
 */
@ApplicationScoped
class AbandonedPlans {

    private static final Logger LOG = Logger.getLogger(AbandonedPlans.class);

    private final LostRunDesk lost;
    private final Repeating repeating;
    private final EventLoops loops;

    AbandonedPlans(LostRunDesk lost, Repeating repeating, EventLoops loops) {
        this.lost = lost;
        this.repeating = repeating;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        solveAgain(lost::ofMine);
    }

    void heard(@Observes Group group) {
        solveAgain(() -> lost.ofAllBut(group.names()));
    }

    private void solveAgain(Supplier<Uni<? extends List<PlanRun>>> finding) {
        var unused = loops.persistently(finding)
                .invoke(runs -> runs.forEach(run -> {
                    LOG.infof("Plan %s is solved again: its planner stopped", run.planId());
                    repeating.solveAgain(run);
                }))
                .subscribe()
                .with(
                        runs -> LOG.debugf("%d plans were taken over", runs.size()),
                        trouble -> LOG.errorf(trouble, "Plans of planners that stopped are still open"));
    }
}
