package axial.booking.request;

import axial.booking.catalogue.Objection;
import axial.booking.pathway.Verdict;
import axial.booking.patient.Patient;
import axial.booking.patient.Patients;
import axial.edge.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Where requests are entered, changed and withdrawn. */
@ApplicationScoped
class RequestDesk {

    private final Mutiny.SessionFactory db;
    private final Patients patients;
    private final RequestTable table;
    private final Triage triage;
    private final ClinicScope scope;
    private final Clock clock;

    RequestDesk(
            Mutiny.SessionFactory db,
            Patients patients,
            RequestTable table,
            Triage triage,
            ClinicScope scope,
            Clock clock) {
        this.db = db;
        this.patients = patients;
        this.table = table;
        this.triage = triage;
        this.scope = scope;
        this.clock = clock;
    }

    Uni<Request> enter(EnterRequest command) {
        return Uni.createFrom()
                .deferred(() -> db.withTransaction(tx -> enter(tx, command)))
                .onFailure(ConstraintViolationException.class)
                .retry()
                .atMost(1);
    }

    /** When somebody else enters the same external id at the same moment, the second look finds what was first. */
    private Uni<Request> enter(Mutiny.Session tx, EnterRequest command) {
        Wish wish = command.wish();
        return patients.lock(tx, command.patientId())
                .invoke(patient -> scope.require(wish.reach(patient.driveMinutes())))
                .call(patient -> requireUnknown(tx, command.externalId()))
                .chain(patient -> table.ofPatients(tx, List.of(patient.patientId()))
                        .map(others -> entered(command.externalId(), wish, patient, others)))
                .call(request -> table.save(tx, List.of(request)));
    }

    /** @param version the version the change was made against */
    Uni<Request> change(UUID requestId, long version, EnterRequest command) {
        return db.withTransaction(tx -> table.find(tx, requestId)
                .invoke(scope::require)
                // the patient first, as everywhere, so that nobody waits in a circle
                .chain(found -> patients.lock(tx, found.patientId()))
                .chain(patient -> table.lock(tx, requestId)
                        .invoke(before -> before.requireVersion(version))
                        .chain(before -> table.ofPatients(tx, List.of(patient.patientId()))
                                .map(others -> changed(command, before, patient, others))))
                .call(request -> table.save(tx, List.of(request))));
    }

    /** @param version the version that was seen; null: whichever stands */
    Uni<Request> withdraw(UUID requestId, @Nullable Long version, String reason) {
        return db.withTransaction(tx -> table.lock(tx, requestId)
                .invoke(scope::require)
                .invoke(before -> before.requireVersion(version == null ? before.version() : version))
                .map(before -> before.withdrawn(reason))
                .call(request -> table.save(tx, List.of(request))));
    }

    private Uni<Void> requireUnknown(Mutiny.Session tx, @Nullable String externalId) {
        return externalId == null
                ? Uni.createFrom().voidItem()
                : table.withExternalIds(tx, List.of(externalId))
                        .invoke(known -> {
                            if (!known.isEmpty()) {
                                throw new RequestKnown(known.get(0).requestId());
                            }
                        })
                        .replaceWithVoid();
    }

    private Request entered(@Nullable String givenId, Wish wish, Patient patient, List<Request> others) {
        UUID requestId = UUID.randomUUID();
        Instant created = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String externalId = givenId == null ? requestId.toString() : givenId;
        Verdict verdict = verdict(requestId, wish, patient, created, others);
        return Request.entered(requestId, externalId, patient, created, wish, triage.needs(wish), verdict);
    }

    private Request changed(EnterRequest command, Request before, Patient patient, List<Request> others) {
        before.requireWaiting("changed");
        if (!command.patientId().equals(before.patientId())) {
            throw Problem.invalid("patientId", "A request stays with its patient, " + before.patientId() + ".");
        }
        Wish wish = command.wish();
        scope.require(wish.reach(patient.driveMinutes()));
        Verdict verdict = verdict(before.requestId(), wish, patient, before.created(), others);
        return before.reworded(wish, triage.needs(wish), verdict);
    }

    private Verdict verdict(UUID requestId, Wish wish, Patient patient, Instant created, List<Request> others) {
        List<Objection> objections = new ArrayList<>(triage.objections(wish, patient));
        objections.addAll(triage.linkObjections(requestId, wish, others));
        if (!objections.isEmpty()) {
            throw new RequestRefused(objections, triage.sessionLimits(wish));
        }
        Verdict verdict = triage.judge(requestId, wish, LocalDate.ofInstant(created, ZoneOffset.UTC), others);
        if (!verdict.against().isEmpty()) {
            throw new PathwayForbids(verdict.against());
        }
        return verdict;
    }
}
