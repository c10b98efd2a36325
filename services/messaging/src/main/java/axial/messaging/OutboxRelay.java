package axial.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what stands in the outbox to Kafka, in order, and deletes it once Kafka has it. One relay is active per service, however many replicas
 * run; a commit wakes it at once. When Kafka or the database is away it waits and goes on where it was, so a message may be sent twice, never
 * lost.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofMillis(500);

    private final OutboxConfig config;
    private final Topics topics;
    private final Sender sender;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(OutboxConfig config, Topics topics, Sender sender, Clock clock) {
        this.config = config;
        this.topics = topics;
        this.sender = sender;
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
        while (running) {
            if (!outbox.isOurs()) {
                Thread.sleep(PAUSE_AFTER_TROUBLE.toMillis());
                continue;
            }
            var next = outbox.next(config.batch());
            if (next.isEmpty()) {
                outbox.forget(config.inboxDays());
                outbox.awaitWork();
            } else {
                sender.send(next);
                outbox.delete(next);
            }
        }
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
