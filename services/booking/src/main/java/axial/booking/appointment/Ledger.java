package axial.booking.appointment;

import axial.booking.request.Requests;
import axial.edge.problem.Problem;
import axial.messaging.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Where every change of an appointment is entered: rows, claims, history and events in one transaction, and the request told what became of it.
 */
@ApplicationScoped
public class Ledger {

    private static final String ONE_AFTER_THE_OTHER =
            "select count(pg_advisory_xact_lock(hashtextextended('ledger position', 0)))";

    private final LedgerRows rows;
    private final Requests requests;
    private final Outbox outbox;

    Ledger(LedgerRows rows, Requests requests, Outbox outbox) {
        this.rows = rows;
        this.requests = requests;
        this.outbox = outbox;
    }

    /** The appointment, locked until the transaction ends; fails with a problem when there is none. */
    public Uni<Appointment> lock(Mutiny.Session tx, UUID appointmentId) {
        return lock(tx, List.of(appointmentId))
                .map(found ->
                        found.stream().findFirst().orElseThrow(() -> Problem.notFound("appointment", appointmentId)));
    }

    /** Those of them that exist, locked, in the order of their ids. */
    public Uni<List<Appointment>> lock(Mutiny.Session tx, Collection<UUID> appointmentIds) {
        return rows.lock(tx, appointmentIds).chain(() -> rows.read(tx, appointmentIds));
    }

    Uni<Appointment> read(Mutiny.Session tx, UUID appointmentId) {
        return rows.read(tx, List.of(appointmentId))
                .map(found ->
                        found.stream().findFirst().orElseThrow(() -> Problem.notFound("appointment", appointmentId)));
    }

    /**
     * Enters changes together and says them.
     *
     * @return the ledger position of each, in the order given
     */
    public Uni<List<Long>> enter(Mutiny.Session tx, List<Change> changes) {
        return note(tx, changes).chain(() -> say(tx, changes));
    }

    /** Enters changes together without saying them yet. What is freed is freed first, so that two can swap their places. */
    Uni<Void> note(Mutiny.Session tx, List<Change> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.release(tx, changes).chain(() -> rows.write(tx, changes)).chain(() -> tell(tx, changes));
    }

    /**
     * Says changes that were noted. From here until the end of the transaction nobody else says any: whoever has heard of a position has heard of
     * all before it, so that a search which names one never misses an earlier booking.
     */
    Uni<List<Long>> say(Mutiny.Session tx, List<Change> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : tx.createNativeQuery(ONE_AFTER_THE_OTHER, Long.class)
                        .getSingleResult()
                        .chain(() -> outbox.append(
                                tx,
                                changes.stream()
                                        .map(change -> change.now().event())
                                        .toList()));
    }

    private Uni<Void> tell(Mutiny.Session tx, List<Change> changes) {
        return Multi.createFrom()
                .iterable(changes.stream()
                        .sorted(Comparator.comparing(
                                change -> change.now().requestId().toString()))
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(change -> tell(tx, change).replaceWith(change))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tell(Mutiny.Session tx, Change change) {
        UUID request = change.now().requestId();
        if (change.was() == null) {
            return requests.placed(tx, request);
        }
        return switch (change.now().state()) {
            case DONE -> requests.done(tx, request);
            case CANCELLED, NO_SHOW, EXPIRED -> requests.waitingAgain(tx, request, false);
            case DISPLACED -> requests.waitingAgain(tx, request, true);
            default -> Uni.createFrom().voidItem();
        };
    }
}
