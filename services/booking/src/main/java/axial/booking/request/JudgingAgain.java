package axial.booking.request;

import axial.booking.patient.Patients;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Judges again what patients need when a migration or new rules changed what it counts from: the patients in {@code patient_to_judge}, each in a
 * transaction of its own, so that whoever works meanwhile waits for one patient at most.
 */
@ApplicationScoped
class JudgingAgain {

    private static final Logger LOG = Logger.getLogger(JudgingAgain.class);

    private static final String SOME = "select patient_id from patient_to_judge order by patient_id limit 100";

    private static final String TAKE = "delete from patient_to_judge where patient_id = :patient";

    private final Mutiny.SessionFactory db;
    private final Patients patients;
    private final Neighbours neighbours;

    JudgingAgain(Mutiny.SessionFactory db, Patients patients, Neighbours neighbours) {
        this.db = db;
        this.patients = patients;
        this.neighbours = neighbours;
    }

    @Scheduled(every = "PT2S", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> judge() {
        return db.withSession(
                        session -> session.createNativeQuery(SOME, UUID.class).getResultList())
                .chain(some -> Multi.createFrom()
                        .iterable(some)
                        .onItem()
                        .transformToUniAndConcatenate(patient -> judge(patient).replaceWith(patient))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** One that can't be judged is said and left as it is; the others go on. */
    private Uni<Void> judge(UUID patientId) {
        return Uni.createFrom()
                .deferred(() -> db.withTransaction(tx -> patients.lock(tx, patientId)
                        .call(() -> take(tx, patientId))
                        .chain(patient -> neighbours.lookAgain(tx, patient, null))))
                .onFailure()
                .recoverWithUni(trouble -> {
                    LOG.warnf("Patient %s can't be judged again: %s", patientId, trouble.getClass());
                    return db.withTransaction(tx -> take(tx, patientId)).replaceWithVoid();
                });
    }

    private static Uni<Integer> take(Mutiny.Session tx, UUID patientId) {
        return tx.createNativeQuery(TAKE).setParameter("patient", patientId).executeUpdate();
    }
}
