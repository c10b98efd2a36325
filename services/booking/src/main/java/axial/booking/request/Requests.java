package axial.booking.request;

import axial.booking.patient.Patients;
import axial.edge.problem.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the ledger asks of requests and tells them, within its own transaction. Each change is said through the outbox. */
@ApplicationScoped
public class Requests {

    private final RequestTable table;
    private final Patients patients;
    private final Neighbours neighbours;
    private final Confirmations confirmations;

    Requests(RequestTable table, Patients patients, Neighbours neighbours, Confirmations confirmations) {
        this.table = table;
        this.patients = patients;
        this.neighbours = neighbours;
        this.confirmations = confirmations;
    }

    /**
     * The request, locked until the transaction ends, so that two bookings of it come one after the other.
     *
     * @return fails with a {@link Problem} 404 not-found when there is none
     */
    public Uni<Need> need(Mutiny.Session tx, UUID requestId) {
        return lockPatientsOf(tx, List.of(requestId))
                .chain(() -> table.lock(tx, requestId))
                .map(Said::toTheLedger);
    }

    /** Keeps everybody else away from the patients of these requests until the transaction ends: they are locked before any request is. */
    public Uni<Void> lockPatientsOf(Mutiny.Session tx, Collection<UUID> requestIds) {
        return table.lockPatientsOf(tx, requestIds);
    }

    /** The same by their own ids. */
    public Uni<Void> lockPatients(Mutiny.Session tx, Collection<UUID> patientIds) {
        return patientIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : patients.lock(tx, patientIds).replaceWithVoid();
    }

    /**
     * A place was given, moved or given up: all that is open of these patients, placed or not, is judged again by the days that now stand. Whoever
     * has one request alone has none that could count from it, which is most of those who are booked.
     */
    public Uni<Void> lookAgain(Mutiny.Session tx, Collection<UUID> patientIds) {
        if (patientIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return table.withSeveral(tx, patientIds)
                .chain(several -> several.isEmpty() ? Uni.createFrom().voidItem() : lookAgainAtAll(tx, several));
    }

    private Uni<Void> lookAgainAtAll(Mutiny.Session tx, List<UUID> patientIds) {
        return patients.lock(tx, patientIds).chain(found -> Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(patient -> neighbours.lookAgain(tx, patient, null))
                .collect()
                .asList()
                .replaceWithVoid());
    }

    /** The request as it is, without a lock. */
    public Uni<Need> seen(Mutiny.Session tx, UUID requestId) {
        return table.find(tx, requestId).map(Said::toTheLedger);
    }

    /** The same, with its patient locked first, as whoever has others of the patient judged again must. */
    public Uni<Need> lock(Mutiny.Session tx, UUID requestId) {
        return table.find(tx, requestId)
                .chain(found -> patients.lock(tx, found.patientId()))
                .chain(() -> need(tx, requestId));
    }

    /**
     * Appointments hold resources for them.
     *
     * @param needs as they were locked in this transaction
     * @throws RequestNotWaiting (409) unless they wait
     */
    public Consequence placed(Collection<Need> needs) {
        return table.saying(needs.stream().map(need -> need.request().placed()).toList());
    }

    /**
     * What speaks against confirming an appointment, or letting its patient into the room: each {@link ConfirmationCheck} is asked. Patient and
     * request stay locked.
     */
    public Uni<List<Problem>> against(Mutiny.Session tx, ConfirmationCheck.Visit visit) {
        return confirmations.against(tx, visit);
    }

    /** Requests whose appointment is confirmed, and perhaps may not be any more. */
    public Uni<List<UUID>> suspects(Mutiny.Session tx) {
        return confirmations.suspects(tx);
    }

    /** Its appointment was cancelled, missed or lost its place; no change when it is done or withdrawn. */
    public Uni<Void> waitingAgain(Mutiny.Session tx, UUID requestId, boolean displaced) {
        return change(tx, requestId, request -> request.waitingAgain(displaced));
    }

    /**
     * It was done; the patient's other requests that wait are judged by that day.
     *
     * @param day the local day of its appointment, at the clinic, whenever that is entered
     */
    public Uni<Void> done(Mutiny.Session tx, UUID requestId, LocalDate day) {
        return change(tx, requestId, request -> request.done(day));
    }

    /** Its appointment was not done after all and stands again; what counted from that day is judged again. */
    public Uni<Void> doneNoMore(Mutiny.Session tx, UUID requestId) {
        return change(tx, requestId, Request::doneNoMore);
    }

    private Uni<Void> change(Mutiny.Session tx, UUID requestId, UnaryOperator<Request> change) {
        return table.lock(tx, requestId).chain(before -> {
            Request now = change.apply(before);
            return now.equals(before) ? Uni.createFrom().voidItem() : table.save(tx, List.of(now));
        });
    }
}
