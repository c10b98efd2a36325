package axial.planner.intake;

import axial.planner.replica.Replicas;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that hears the state topics. When Kafka is away it says so in readiness and tries again; whatever it knew is then read anew from
 * the beginning.
 */
@ApplicationScoped
class StateListener {

    private static final Logger LOG = Logger.getLogger(StateListener.class);
    private static final long PAUSE_AFTER_TROUBLE = 500;

    private final String bootstrapServers;
    private final Intake intake;
    private final Replay replay;
    private final Ownership ownership;
    private final Replicas replicas;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable StateTopics topics;
    private @Nullable Thread thread;

    StateListener(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            Intake intake,
            Replay replay,
            Ownership ownership,
            Replicas replicas) {
        this.bootstrapServers = bootstrapServers;
        this.intake = intake;
        this.replay = replay;
        this.ownership = ownership;
        this.replicas = replicas;
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::run, "state-listener");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        interruptListening();
        if (thread != null) {
            thread.join(5000);
        }
    }

    /** Leaves the topics and hears them again from the beginning, as after trouble. */
    void startOver() {
        interruptListening();
    }

    private void interruptListening() {
        StateTopics open = topics;
        if (open != null) {
            open.interrupt();
        }
    }

    private void run() {
        while (!isStopping()) {
            try {
                hear();
            } catch (WakeupException e) {
                LOG.debug("Left the state topics.");
            } catch (InterruptException e) {
                return;
            } catch (RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    private void hear() {
        try (StateTopics open = StateTopics.open(bootstrapServers, replicas)) {
            topics = open;
            listen(open);
        } finally {
            topics = null;
            ownership.lostAll("Waiting for Kafka.");
        }
    }

    private void listen(StateTopics open) {
        String trouble = open.trouble();
        while (trouble != null && !isStopping()) {
            replay.waits(trouble);
            pause();
            trouble = open.trouble();
        }
        open.subscribe(ownership);
        while (!isStopping()) {
            open.next().forEach(intake::take);
            open.follow(ownership);
            requireTopics(open);
        }
    }

    /** Nothing is this replica's where there are more of them than partitions, and where the topics were lost. */
    private void requireTopics(StateTopics open) {
        String trouble = replay.owned().isEmpty() ? open.trouble() : null;
        if (trouble != null) {
            throw new IllegalStateException(trouble);
        }
    }

    private void pauseAfter(RuntimeException trouble) {
        String why = trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage();
        LOG.warnf("The state topics wait: %s", why);
        replay.waits("Kafka at " + bootstrapServers + " doesn't answer (" + why + ").");
        pause();
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause() {
        try {
            boolean stopped = stopping.await(PAUSE_AFTER_TROUBLE, TimeUnit.MILLISECONDS);
            LOG.debugf("Stopping: %s", stopped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
