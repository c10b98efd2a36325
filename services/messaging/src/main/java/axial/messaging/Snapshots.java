package axial.messaging;

import io.quarkus.arc.All;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Tells a service's whole state again: when its topics have lost something, when its database has, and when somebody asks. Page by page through the
 * outbox, in between of what is told anyway; a page waits until nobody is writing to the outbox and lets nobody write meanwhile, so that nothing of it
 * is older than what was told before. For the relay's thread, but for asking.
 */
@ApplicationScoped
public class Snapshots {

    private static final Logger LOG = Logger.getLogger(Snapshots.class);
    private static final long BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();
    private static final long BETWEEN_COMPARISONS = Duration.ofMinutes(1).toNanos();
    private static final long BETWEEN_TRIES = Duration.ofMillis(20).toNanos();
    private static final long AFTER_TROUBLE = Duration.ofSeconds(5).toNanos();
    private static final int PAGE = 500;

    private final List<StateSource> sources;
    private final OutboxConfig config;
    private final TellingTable table;
    private final Outbox outbox;
    private final Bell bell;
    private final Mutiny.SessionFactory db;
    private final Clock clock;

    private Telling telling = new Telling(0, null, "", false);
    private Map<String, String> topicIds = Map.of();
    private boolean knowsTopics;
    private long nextLook = System.nanoTime();
    private long nextPage = nextLook;
    private long nextComparison = nextLook;

    Snapshots(
            @All List<StateSource> sources,
            OutboxConfig config,
            TellingTable table,
            Outbox outbox,
            Bell bell,
            Mutiny.SessionFactory db,
            Clock clock) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(StateSource::topic))
                .toList();
        this.config = config;
        this.table = table;
        this.outbox = outbox;
        this.bell = bell;
        this.db = db;
        this.clock = clock;
    }

    /** Has the whole state told again soon, whatever the topics hold. */
    public Uni<Void> ask() {
        return db.withTransaction(table::ask).invoke(bell::ring);
    }

    /** The epoch that is being told. */
    long epoch() {
        return telling.epoch();
    }

    /** Kafka's ids of the topics, by name. */
    Map<String, String> topicIds() {
        return topicIds;
    }

    /** Whoever has become the relay, or was away, knows nothing of the topics. */
    void startOver() {
        knowsTopics = false;
        nextLook = System.nanoTime();
        nextComparison = nextLook;
    }

    /** Before anything is sent the topics are looked at once. */
    void lookFirst(OutboxTable rows) throws SQLException, InterruptedException, ExecutionException {
        if (!knowsTopics) {
            look(rows);
        }
    }

    /** Looks from time to time whether there is a reason to tell everything again, and begins. */
    void look(OutboxTable rows) throws SQLException, InterruptedException, ExecutionException {
        if (sources.isEmpty() || !isPast(nextLook)) {
            return;
        }
        telling = await(table::read);
        nextLook = System.nanoTime() + BETWEEN_LOOKS;
        if (telling.asked()) {
            begin("Somebody asked for it.", 0);
        }
        if (isPast(nextComparison)) {
            compare(rows);
            nextComparison = System.nanoTime() + BETWEEN_COMPARISONS;
        }
        knowsTopics = true;
    }

    private void compare(OutboxTable rows) throws SQLException, InterruptedException, ExecutionException {
        var found = new ToldTopics(rows.connection(), config.bootstrapServers()).compare(topics(), telling.epoch());
        topicIds = found.topicIds();
        if (found.wrong() != null) {
            begin(found.wrong(), found.highest());
        }
    }

    private List<String> topics() {
        return sources.stream().map(StateSource::topic).toList();
    }

    /** A time rises whatever was forgotten, here and on the topics: an epoch is milliseconds since 1970. */
    private void begin(String why, long highest) throws InterruptedException {
        long epoch = Math.max(telling.epoch() + 1, clock.millis());
        LOG.infof("Telling everything again, epoch %d. %s", epoch, why);
        List<Marker> begun = sources.stream()
                .map(source -> Marker.begun(source.topic(), epoch))
                .toList();
        Telling begins = new Telling(epoch, sources.get(0).topic(), "", false);
        await(tx -> table.begin(tx, begins, why, highest, topics()).chain(() -> outbox.append(tx, begun)));
        telling = begins;
    }

    /** Tells the next page, if something is being told. @return whether there may be more to send now */
    boolean tellOn() throws InterruptedException {
        Telling before = telling;
        if (before.topic() == null || !isPast(nextPage)) {
            return false;
        }
        try {
            telling = await(tx -> table.awaitWriters(tx).chain(() -> page(tx, before)));
            return true;
        } catch (IllegalStateException e) {
            nextPage = System.nanoTime() + (isLocked(e) ? BETWEEN_TRIES : AFTER_TROUBLE);
            LOG.logf(
                    isLocked(e) ? Logger.Level.DEBUG : Logger.Level.WARN,
                    "The snapshot of %s waits: %s",
                    before.topic(),
                    e.getMessage());
            return false;
        }
    }

    private static boolean isPast(long nanoTime) {
        return System.nanoTime() - nanoTime >= 0;
    }

    private static boolean isLocked(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused && "55P03".equals(refused.getSqlState())) {
                return true;
            }
        }
        return false;
    }

    private Uni<Telling> page(Mutiny.Session tx, Telling before) {
        return source(before).next(tx, before.after(), PAGE).chain(events -> {
            if (events.isEmpty()) {
                return next(tx, before);
            }
            Telling now =
                    before.at(before.topic(), events.get(events.size() - 1).key());
            return outbox.append(tx, events).chain(() -> table.goOn(tx, now));
        });
    }

    /** Goes on to the next topic, or says on all of them that this was everything. */
    private Uni<Telling> next(Mutiny.Session tx, Telling before) {
        int index = sources.indexOf(source(before)) + 1;
        if (index < sources.size()) {
            return table.goOn(tx, before.at(sources.get(index).topic(), ""));
        }
        List<Event> ended = new ArrayList<>();
        sources.forEach(source -> ended.add(Marker.ended(source.topic(), before.epoch())));
        return outbox.append(tx, ended).chain(() -> table.goOn(tx, before.at(null, "")));
    }

    private StateSource source(Telling before) {
        return sources.stream()
                .filter(source -> source.topic().equals(before.topic()))
                .findFirst()
                .orElse(sources.get(0));
    }

    private <T> T await(Function<Mutiny.Session, Uni<T>> work) throws InterruptedException {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> db.withTransaction(work));
        } catch (Throwable trouble) {
            if (trouble instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw new IllegalStateException("The snapshot can't go on: " + trouble.getMessage(), trouble);
        }
    }
}
