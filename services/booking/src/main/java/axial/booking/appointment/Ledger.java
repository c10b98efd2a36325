package axial.booking.appointment;

import axial.booking.clinic.ClinicClocks;
import axial.booking.issue.DetectedIssues;
import axial.booking.issue.IssueKind;
import axial.booking.issue.Subject;
import axial.booking.request.Consequence;
import axial.booking.request.Requests;
import axial.edge.problem.Problem;
import axial.messaging.Event;
import axial.messaging.Outbox;
import axial.messaging.Writing;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Where every change of an appointment is entered: rows, claims, history and events in one transaction, and the request told what became of it.
 */
@ApplicationScoped
public class Ledger {

    private final LedgerRows rows;
    private final Requests requests;
    private final DetectedIssues issues;
    private final Outbox outbox;
    private final ClinicClocks clocks;

    Ledger(LedgerRows rows, Requests requests, DetectedIssues issues, Outbox outbox, ClinicClocks clocks) {
        this.rows = rows;
        this.requests = requests;
        this.issues = issues;
        this.outbox = outbox;
        this.clocks = clocks;
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
        return enter(tx, changes, List.of());
    }

    /** @param more to be written with them */
    Uni<List<Long>> enter(Mutiny.Session tx, List<Change> changes, List<Writing> more) {
        if (changes.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return begin(tx, changes).chain(() -> {
            Consequence placed = placed(changes);
            List<Writing> writings = new ArrayList<>(writings(changes, placed));
            writings.addAll(more);
            return say(tx, List.of(new Noted(changes, placed.events())), writings)
                    .call(() -> lookAgain(tx, changes));
        });
    }

    /** Enters changes without saying them yet. What is freed is freed first, so that two can swap their places. */
    Uni<Noted> note(Mutiny.Session tx, List<Change> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().item(new Noted(List.of(), List.of()));
        }
        return begin(tx, changes).chain(() -> {
            Consequence placed = placed(changes);
            return outbox.append(tx, List.of(), writings(changes, placed))
                    .replaceWith(new Noted(changes, placed.events()));
        });
    }

    /** Says what was noted, as the last thing before the transaction ends: what others say later is heard only after it. */
    Uni<Void> say(Mutiny.Session tx, List<Noted> noted) {
        List<Change> changes =
                noted.stream().flatMap(one -> one.changes().stream()).toList();
        return say(tx, noted, List.of()).chain(() -> lookAgain(tx, changes));
    }

    /** A place that is given, moved or given up is a day that the patient's other requests count from. */
    private Uni<Void> lookAgain(Mutiny.Session tx, List<Change> changes) {
        return requests.lookAgain(
                tx,
                changes.stream()
                        .filter(Change::movesADay)
                        .map(change -> change.now().patientId())
                        .toList());
    }

    private Uni<List<Long>> say(Mutiny.Session tx, List<Noted> noted, List<Writing> writings) {
        List<Event> events = new ArrayList<>();
        noted.forEach(one -> events.addAll(one.requests()));
        int requests = events.size();
        noted.forEach(
                one -> one.changes().forEach(change -> events.add(change.now().event())));
        return outbox.append(tx, events, writings).map(positions -> positions.subList(requests, positions.size()));
    }

    private Uni<Void> begin(Mutiny.Session tx, List<Change> changes) {
        List<UUID> over = changes.stream()
                .map(Change::now)
                .filter(now -> !now.state().isLive())
                .map(Appointment::appointmentId)
                .toList();
        List<Subject> settled = changes.stream()
                .map(Change::now)
                .filter(now -> now.state().isAsked())
                .map(now -> Subject.appointment(now.appointmentId()))
                .toList();
        return lockPatients(tx, changes)
                .chain(() -> rows.release(tx, changes))
                .chain(() -> issues.ended(tx, over))
                .chain(() -> issues.resolve(tx, IssueKind.CLEARANCE_LAPSED, settled))
                .chain(() -> tell(tx, changes));
    }

    /** Before their requests, as everywhere; those of whom something is placed are locked already. */
    private Uni<Void> lockPatients(Mutiny.Session tx, List<Change> changes) {
        return requests.lockPatients(
                tx,
                changes.stream()
                        .filter(change -> !change.placed() && change.movesADay())
                        .map(change -> change.now().patientId())
                        .toList());
    }

    private Consequence placed(List<Change> changes) {
        return requests.placed(changes.stream()
                .map(Change::need)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(need -> need.requestId().toString()))
                .toList());
    }

    private List<Writing> writings(List<Change> changes, Consequence placed) {
        List<Writing> writings = new ArrayList<>(placed.writings());
        if (!changes.isEmpty()) {
            writings.add(rows.writing(changes));
        }
        return writings;
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
        Appointment now = change.now();
        if (change.was() == AppointmentState.DONE) {
            return requests.doneNoMore(tx, request);
        }
        return switch (now.state()) {
            case DONE -> clocks.of(tx, now.clinic()).chain(clock -> requests.done(tx, request, clock.day(now.start())));
            case CANCELLED, NO_SHOW, EXPIRED -> requests.waitingAgain(tx, request, false);
            case DISPLACED -> requests.waitingAgain(tx, request, true);
            default -> Uni.createFrom().voidItem();
        };
    }
}
