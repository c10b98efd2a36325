package axial.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(OutboxConfig config, Topics topics, Sender sender, Bell bell, Clock clock) {
        this.config = config;
        this.topics = topics;
        this.sender = sender;
        this.bell = bell;
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

    private void relay(OutboxTable outbox) throws SQLException, InterruptedException {
        Order order = new Order();
        while (running) {
            if (!outbox.isOurs()) {
                Thread.sleep(PAUSE_AFTER_TROUBLE.toMillis());
                continue;
            }
            var waiting = outbox.next(config.batch());
            var next = order.ready(waiting);
            if (!next.isEmpty()) {
                send(outbox, next);
            } else if (waiting.isEmpty()) {
                outbox.forget(config.inboxDays());
                bell.await();
            } else if (!order.settle(waiting.get(0).position(), outbox.writers())) {
                Thread.sleep(GLANCE.toMillis());
            }
        }
    }

    /** What Kafka will never take is set aside, so that what comes after it goes on. */
    private void send(OutboxTable outbox, List<OutboxRow> next) throws SQLException, InterruptedException {
        List<Sender.Refused> refused = sender.send(next);
        refused.forEach(one -> LOG.errorf(
                "Set aside position %d, %s on %s: %s",
                one.row().position(), one.row().key(), one.row().topic(), one.reason()));
        outbox.park(refused);
        outbox.delete(next);
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
