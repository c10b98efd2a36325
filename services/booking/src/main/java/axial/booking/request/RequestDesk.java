package axial.booking.request;

import axial.booking.answered.AnsweredBefore;
import axial.booking.answered.AnsweredBefore.Asked;
import axial.booking.catalogue.Needs;
import axial.booking.catalogue.Objection;
import axial.booking.clinic.Directory;
import axial.booking.pathway.Verdict;
import axial.booking.patient.Patient;
import axial.booking.patient.Patients;
import axial.edge.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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
    private final Folders folders;
    private final Triage triage;
    private final ClinicScope scope;
    private final Directory directory;
    private final AnsweredBefore answeredBefore;
    private final Clock clock;

    RequestDesk(
            Mutiny.SessionFactory db,
            Patients patients,
            Folders folders,
            Triage triage,
            ClinicScope scope,
            Directory directory,
            AnsweredBefore answeredBefore,
            Clock clock) {
        this.db = db;
        this.patients = patients;
        this.folders = folders;
        this.triage = triage;
        this.scope = scope;
        this.directory = directory;
        this.answeredBefore = answeredBefore;
        this.clock = clock;
    }

    /** What is kept of an answer: which request it was about. */
    private record Entered(UUID requestId) {}

    /**
     * Enters a request.
     *
     * @param asked with the Idempotency-Key, if there is one: the same again answers the request as it then is
     */
    Uni<Kept> enter(EnterRequest command, Asked asked) {
        return Uni.createFrom()
                .deferred(() -> db.withTransaction(tx -> answeredBefore
                        .answer(tx, asked, Entered.class)
                        .chain(before -> before == null
                                ? enter(tx, command, asked)
                                : folders.find(tx, before.requestId()).map(folder -> new Kept(folder, null)))))
                .onFailure(ConstraintViolationException.class)
                .retry()
                .atMost(1);
    }

    /** When somebody else enters the same external id at the same moment, the second look finds what was first. */
    private Uni<Kept> enter(Mutiny.Session tx, EnterRequest command, Asked asked) {
        Wish wish = command.wish();
        UUID requestId = UUID.randomUUID();
        // the key first: who sends it again meanwhile waits here, and then finds the answer
        return answeredBefore
                .keep(tx, asked, new Entered(requestId))
                .chain(() -> patients.lock(tx, command.patientId()))
                .invoke(patient -> scope.require(wish.reach(patient.driveMinutes())))
                .call(patient -> requireUnknown(tx, command.externalId()))
                .call(patient -> requireProvider(tx, wish))
                .chain(patient -> folders.ofPatient(tx, patient)
                        .map(others -> entered(requestId, command.externalId(), wish, patient, others))
                        .chain(folder -> folders.enter(tx, patient, folder)));
    }

    /** @param version the version the change was made against */
    Uni<Kept> change(UUID requestId, long version, EnterRequest command) {
        return db.withTransaction(
                tx -> folders.withPatient(tx, requestId, (patient, before) -> folders.ofPatient(tx, patient)
                        .invoke(others -> before.request().requireVersion(version))
                        .call(others -> requireProvider(tx, command.wish()))
                        .map(others -> changed(command, before, patient, others))));
    }

    /** @param version the version that was seen; null: whichever stands */
    Uni<Kept> withdraw(UUID requestId, @Nullable Long version, String reason) {
        return db.withTransaction(tx -> folders.withPatient(tx, requestId, (patient, before) -> {
            Request request = before.request();
            request.requireVersion(version == null ? request.version() : version);
            return Uni.createFrom().item(new Folder(request.withdrawn(reason), before.clearances()));
        }));
    }

    private Uni<Void> requireProvider(Mutiny.Session tx, Wish wish) {
        UUID preferred = wish.preferredProvider();
        return preferred == null
                ? Uni.createFrom().voidItem()
                : directory
                        .hasProvider(tx, preferred)
                        .invoke(known -> {
                            if (!known) {
                                throw new RequestRefused(
                                        wish,
                                        List.of(
                                                new Objection(
                                                        "preferredProvider",
                                                        "is no provider that is known here",
                                                        "a provider's id, or nothing; maybe the provider was made a moment ago")),
                                        List.of());
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<Void> requireUnknown(Mutiny.Session tx, @Nullable String externalId) {
        return externalId == null
                ? Uni.createFrom().voidItem()
                : folders.withExternalId(tx, externalId)
                        .invoke(known -> {
                            if (!known.isEmpty()) {
                                throw new RequestKnown(known.get(0).requestId());
                            }
                        })
                        .replaceWithVoid();
    }

    private Folder entered(UUID requestId, @Nullable String givenId, Wish wish, Patient patient, List<Request> others) {
        Instant created = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String externalId = givenId == null ? requestId.toString() : givenId;
        Verdict verdict = verdict(requestId, wish, patient, created, others);
        Clearances asked = Clearances.NONE.askedFor(requestId, verdict.clearances());
        return new Folder(
                Request.entered(
                        requestId, externalId, patient, created, wish, triage.needs(wish), Outlook.of(verdict, asked)),
                asked);
    }

    private Folder changed(EnterRequest command, Folder folder, Patient patient, List<Request> others) {
        Request before = folder.request();
        before.requireWaiting("changed");
        if (!command.patientId().equals(before.patientId())) {
            throw Problem.invalid("patientId", "A request stays with its patient, " + before.patientId() + ".");
        }
        Wish wish = command.wish();
        scope.require(wish.reach(patient.driveMinutes()));
        Verdict verdict = verdict(before.requestId(), wish, patient, before.created(), others);
        Needs needs = triage.needs(wish);
        Clearances asked = folder.clearancesFor(wish, needs).askedFor(before.requestId(), verdict.clearances());
        return new Folder(
                before.reworded(wish, needs, Outlook.of(verdict, asked)).requireADay(), asked);
    }

    private Verdict verdict(UUID requestId, Wish wish, Patient patient, Instant created, List<Request> others) {
        List<Objection> objections = new ArrayList<>(triage.objections(wish, patient, patient.day(clock.instant())));
        objections.addAll(triage.linkObjections(requestId, wish, others));
        if (!objections.isEmpty()) {
            throw new RequestRefused(wish, objections, triage.sessionLimits(wish));
        }
        Verdict verdict = triage.judge(requestId, wish, created, patient, others);
        if (!verdict.against().isEmpty()) {
            throw new PathwayForbids(wish, verdict.against());
        }
        return verdict;
    }
}
