package axial.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what stands in the outbox to Kafka, in the order of positions, and deletes it once Kafka has it. One relay is active per service,
 * however many replicas run. When Kafka or the database is away it waits and goes on where it was, so a message may be sent twice, never
 * lost.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofMillis(500);
    /** How long it waits before it looks again for a position that is missing. */
    private static final Duration GLANCE = Duration.ofMillis(2);

    private final OutboxConfig config;
    private final Topics topics;
    private final Sender sender;
    private final Bell bell;
    private final Snapshots snapshots;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(OutboxConfig config, Topics topics, Sender sender, Bell bell, Snapshots snapshots, Clock clock) {
        this.config = config;
        this.topics = topics;
        this.sender = sender;
        this.bell = bell;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(5000);
        }
        sender.close();
    }

    private void run() {
        while (running) {
            try (OutboxTable outbox = OutboxTable.open(config, clock)) {
                topics.create();
                relay(outbox);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                pauseAfter(e);
            }
        }
    }

    private void relay(OutboxTable outbox) throws SQLException, InterruptedException, ExecutionException {
        Order order = new Order();
        snapshots.startOver();
        while (running) {
            if (!outbox.isOurs()) {
                Thread.sleep(PAUSE_AFTER_TROUBLE.toMillis());
                continue;
            }
            snapshots.lookFirst(outbox);
            var waiting = outbox.next(config.batch());
            var next = order.ready(waiting);
            if (!next.isEmpty()) {
                send(outbox, next);
            } else if (!waiting.isEmpty() && !order.settle(waiting.get(0).position(), outbox.writers())) {
                Thread.sleep(GLANCE.toMillis());
            }
            boolean toldMore = waiting.size() < config.batch() && snapshots.tellOn();
            if (waiting.isEmpty() && !toldMore) {
                snapshots.look(outbox);
                outbox.forget(config.inboxDays());
                bell.await();
            }
        }
    }

    /** What Kafka will never take is set aside, so that what comes after it goes on. */
    private void send(OutboxTable outbox, List<OutboxRow> next) throws SQLException, InterruptedException {
        Sender.Sent sent = sender.send(next, snapshots.epoch());
        sent.refused()
                .forEach(one -> LOG.errorf(
                        "Set aside position %d, %s on %s: %s",
                        one.row().position(), one.row().key(), one.row().topic(), one.reason()));
        outbox.park(sent.refused());
        outbox.delete(next, sent.ends(), snapshots.topicIds());
    }

    private void pauseAfter(Exception trouble) {
        if (!running) {
            return;
        }
        LOG.warnf("The outbox waits: %s", trouble.getMessage());
        try {
            Thread.sleep(PAUSE_AFTER_TROUBLE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
