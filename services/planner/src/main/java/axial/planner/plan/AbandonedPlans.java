package axial.planner.plan;

import axial.planner.loop.EventLoops;
import axial.planner.replica.Group;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Plans that a planner was solving when it stopped come to nothing, and are told so: at its own next start, or when the others hear that it is gone.
 * One that only lost the network goes on, and what it finds is kept.
 */
@ApplicationScoped
class AbandonedPlans {

    private static final Logger LOG = Logger.getLogger(AbandonedPlans.class);

    private final ProposalDesk proposals;
    private final EventLoops loops;
    private final String replica;

    AbandonedPlans(
            ProposalDesk proposals, EventLoops loops, @ConfigProperty(name = "axial.planner.replica") String replica) {
        this.proposals = proposals;
        this.loops = loops;
        this.replica = replica;
    }

    void start(@Observes StartupEvent event) {
        var unused = loops.persistently(() -> proposals.abandon(replica))
                .subscribe()
                .with(
                        ended -> LOG.infof("%d plans were being solved when the planner stopped", ended),
                        trouble -> LOG.errorf(trouble, "The plans of the last run are still open"));
    }

    void heard(@Observes Group group) {
        var unused = loops.persistently(() -> proposals.abandonAllBut(group.names()))
                .subscribe()
                .with(
                        ended -> LOG.debugf("%d plans were being solved by planners that are gone", ended),
                        trouble -> LOG.errorf(trouble, "The plans of planners that are gone are still open"));
    }
}
