package axial.booking.patient;

import axial.edge.access.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where patients become known and are looked up. A caller sees those who may be treated at one of the caller's clinics. */
@ApplicationScoped
class FrontDesk {

    private final Mutiny.SessionFactory db;
    private final Patients patients;
    private final Caller caller;

    FrontDesk(Mutiny.SessionFactory db, Patients patients, Caller caller) {
        this.db = db;
        this.patients = patients;
        this.caller = caller;
    }

    Uni<Patient> enter(EnterPatient entered) {
        requireOneOf(entered.driveMinutes().keySet());
        return Uni.createFrom()
                .deferred(() -> db.withTransaction(tx -> enter(tx, entered)))
                .onFailure(ConstraintViolationException.class)
                .retry()
                .atMost(1);
    }

    /** When somebody else enters the same person at the same moment, the second look finds who was first. */
    private Uni<Patient> enter(Mutiny.Session tx, EnterPatient entered) {
        return patients.withExternalIds(tx, List.of(entered.externalId()))
                .invoke(known -> {
                    if (!known.isEmpty()) {
                        throw new PatientKnown(known.get(0).patientId());
                    }
                })
                .map(none -> Patient.from(entered))
                .call(patient -> patients.save(tx, List.of(patient)));
    }

    Uni<Patient> find(UUID patientId) {
        return db.withTransaction(tx -> patients.find(tx, patientId))
                .invoke(patient -> requireOneOf(patient.driveMinutes().keySet()));
    }

    Uni<List<PatientView>> withExternalId(String externalId) {
        return db.withTransaction(tx -> patients.withExternalIds(tx, List.of(externalId)))
                .map(this::visible);
    }

    Uni<List<PatientView>> search(SearchText text) {
        return db.withTransaction(tx -> patients.search(tx, text)).map(this::visible);
    }

    private List<PatientView> visible(List<Patient> found) {
        return found.stream()
                .filter(patient -> patient.driveMinutes().keySet().stream().anyMatch(caller::mayUse))
                .map(PatientView::of)
                .toList();
    }

    private void requireOneOf(Collection<String> clinics) {
        if (clinics.stream().noneMatch(caller::mayUse)) {
            caller.requireClinic(clinics.iterator().next());
        }
    }
}
