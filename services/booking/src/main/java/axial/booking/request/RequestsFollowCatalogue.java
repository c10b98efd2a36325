package axial.booking.request;

import axial.booking.catalogue.ReferenceData;
import axial.booking.patient.Patient;
import axial.booking.patient.Patients;
import axial.messaging.Statement;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * When a release brings other reference files, what waits or is placed is seen again: who may do it in which way, and what the rules ask for. Patient
 * after patient, each in a transaction of its own; it goes on where it was when the service is stopped.
 */
@ApplicationScoped
class RequestsFollowCatalogue {

    private static final Logger LOG = Logger.getLogger(RequestsFollowCatalogue.class);
    private static final int AT_ONCE = 200;
    private static final int TRIES = 3;

    private static final Statement NEXT = Statement.of("""
            select distinct request.patient_id from request
            where request.state in ('WAITING', 'PLACED')
              and not exists (select from catalogue_followed f where f.fingerprint = :fingerprint
                              and (f.done or request.patient_id <= f.patient_id))
            order by request.patient_id limit\s""" + AT_ONCE);

    private static final Statement NOTE = Statement.of("""
            insert into catalogue_followed (fingerprint, patient_id, done) values (:fingerprint, :patient, :done)
            on conflict (fingerprint) do update set patient_id = coalesce(excluded.patient_id, catalogue_followed.patient_id),
              done = excluded.done
            returning fingerprint""");

    private final Mutiny.SessionFactory db;
    private final ReferenceData data;
    private final Patients patients;
    private final RequestTable table;
    private final ClearanceTable clearances;
    private final Folders folders;
    private final Neighbours neighbours;
    private final Triage triage;
    private volatile boolean done;

    RequestsFollowCatalogue(
            Mutiny.SessionFactory db,
            ReferenceData data,
            Patients patients,
            RequestTable table,
            ClearanceTable clearances,
            Folders folders,
            Neighbours neighbours,
            Triage triage) {
        this.db = db;
        this.data = data;
        this.patients = patients;
        this.table = table;
        this.clearances = clearances;
        this.folders = folders;
        this.neighbours = neighbours;
        this.triage = triage;
    }

    @Scheduled(every = "PT1S", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return done ? Uni.createFrom().voidItem() : some();
    }

    private Uni<Void> some() {
        return db.withTransaction(tx -> NEXT.<UUID>list(tx, Map.of("fingerprint", data.fingerprint())))
                .chain(next -> next.isEmpty()
                        ? db.withTransaction(tx -> note(tx, null)).invoke(() -> done = true)
                        : Multi.createFrom()
                                .iterable(next)
                                .onItem()
                                .transformToUniAndConcatenate(patientId -> follow(patientId))
                                .collect()
                                .last()
                                .replaceWithVoid());
    }

    Uni<Void> follow(UUID patientId) {
        return db.withTransaction(tx -> patients.lock(tx, patientId).chain(patient -> table.lockOpenOf(
                                tx, List.of(patientId))
                        .chain(open -> table.ofPatients(tx, List.of(patientId)))
                        .chain(all -> clearances
                                .ofRequests(
                                        tx, all.stream().map(Request::requestId).toList())
                                .map(known -> different(patient, all, known)))
                        .chain(different -> folders.save(tx, different))
                        .chain(() -> neighbours.listBroken(tx, patient))
                        .chain(() -> note(tx, patientId))))
                .onFailure()
                .retry()
                .atMost(TRIES)
                .onFailure()
                .recoverWithUni(trouble -> leaveOut(patientId, trouble));
    }

    /** So that one doesn't keep all others waiting. */
    private Uni<Void> leaveOut(UUID patientId, Throwable trouble) {
        LOG.errorf("The requests of one patient stay as the last release left them: %s", trouble.getClass());
        return db.withTransaction(tx -> note(tx, patientId));
    }

    private List<Folder> different(Patient patient, List<Request> all, Map<UUID, Clearances> known) {
        Map<UUID, Folder> different = new LinkedHashMap<>();
        List<Request> now = new ArrayList<>(all);
        now.replaceAll(request -> {
            Request seen = request.open() ? request.needing(triage.needs(request.wish())) : request;
            if (!seen.equals(request)) {
                different.put(seen.requestId(), Folder.of(seen, known));
            }
            return seen;
        });
        neighbours
                .again(patient, now, known, null)
                .forEach(folder -> different.put(folder.request().requestId(), folder));
        return List.copyOf(different.values());
    }

    /** @param patientId null: there is nobody left */
    private Uni<Void> note(Mutiny.Session tx, @Nullable UUID patientId) {
        Map<String, Object> followed = new HashMap<>();
        followed.put("fingerprint", data.fingerprint());
        followed.put("patient", patientId);
        followed.put("done", patientId == null);
        return NOTE.list(tx, followed).replaceWithVoid();
    }
}
