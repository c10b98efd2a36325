package axial.planner.intake;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Lets the past leave the memory: what ended some time ago and has no bearing on what is to come. */
@ApplicationScoped
class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final Networks networks;
    private final Replay replay;
    private final Clock clock;
    private final Duration kept;

    Forgetting(
            Networks networks,
            Replay replay,
            Clock clock,
            @ConfigProperty(name = "axial.planner.keep-past", defaultValue = "P14D") Duration kept) {
        this.networks = networks;
        this.replay = replay;
        this.clock = clock;
        this.kept = kept;
    }

    /** While topics are read from the beginning, what bears on the past may still be on its way. */
    @Scheduled(every = "1h", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        if (replay.isWhole()) {
            int gone = networks.forget(clock.instant().minus(kept));
            if (gone > 0) {
                LOG.infof("Forgot %d facts that ended more than %d days ago", gone, kept.toDays());
            }
        }
    }
}
