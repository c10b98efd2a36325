package axial.planner.plan;

import axial.planner.loop.EventLoops;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Plans that this replica was solving when it stopped come to nothing; at the next start they are told so. */
@ApplicationScoped
class AbandonedPlans {

    private static final Logger LOG = Logger.getLogger(AbandonedPlans.class);

    private final ProposalDesk proposals;
    private final EventLoops loops;
    private final String replica;

    AbandonedPlans(
            ProposalDesk proposals,
            EventLoops loops,
            @ConfigProperty(name = "axial.planner.replica", defaultValue = "planner") String replica) {
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
}
