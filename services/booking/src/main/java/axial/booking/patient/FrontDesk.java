package axial.booking.patient;

import axial.booking.answered.AnsweredBefore;
import axial.booking.answered.AnsweredBefore.Asked;
import axial.edge.access.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Where patients become known, are corrected and looked up. A caller sees those who may be treated at one of the caller's clinics. */
@ApplicationScoped
class FrontDesk {

    private final Mutiny.SessionFactory db;
    private final Patients patients;
    private final PatientSearch search;
    private final Residence residence;
    private final PatientsChanged followers;
    private final AnsweredBefore answeredBefore;
    private final Caller caller;

    FrontDesk(
            Mutiny.SessionFactory db,
            Patients patients,
            PatientSearch search,
            Residence residence,
            PatientsChanged followers,
            AnsweredBefore answeredBefore,
            Caller caller) {
        this.db = db;
        this.patients = patients;
        this.search = search;
        this.residence = residence;
        this.followers = followers;
        this.answeredBefore = answeredBefore;
        this.caller = caller;
    }

    /** What is kept of an answer: whom it was about, not what was said of the person. */
    private record Entered(UUID patientId) {}

    /** @param key the Idempotency-Key, if there is one */
    Uni<Registered> enter(EnterPatient entered, @Nullable String key) {
        requireOneOf(entered.driveMinutes().keySet());
        Asked asked = new Asked(caller.name(), key, entered);
        return once(tx -> answeredBefore
                .answer(tx, asked, Entered.class)
                .chain(before -> before == null ? enter(tx, entered, asked) : patients.find(tx, before.patientId()))
                .chain(patient -> registered(tx, patient)));
    }

    /** When somebody else enters the same person at the same moment, the second look finds who was first. */
    private <T> Uni<T> once(Function<Mutiny.Session, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> db.withTransaction(work))
                .onFailure(ConstraintViolationException.class)
                .retry()
                .atMost(1);
    }

    private Uni<Patient> enter(Mutiny.Session tx, EnterPatient entered, Asked asked) {
        Patient patient = Patient.from(entered);
        // the key first: who sends it again meanwhile waits here, and then finds the answer
        return answeredBefore
                .keep(tx, asked, new Entered(patient.patientId()))
                .chain(() -> residence.require(tx, entered))
                .chain(() -> requireUnknown(tx, patient))
                .chain(() -> patients.save(tx, List.of(patient)))
                .replaceWith(patient);
    }

    /** Corrects what was mistyped. @param version the one the caller has seen */
    Uni<Registered> correct(UUID patientId, long version, EnterPatient entered) {
        requireOneOf(entered.driveMinutes().keySet());
        return once(tx -> patients.lock(tx, patientId)
                .invoke(before -> requireOneOf(before.driveMinutes().keySet()))
                .map(before -> before.at(version))
                .call(before -> residence.require(tx, entered))
                .chain(before -> correct(tx, before, before.as(entered)))
                .chain(patient -> registered(tx, patient)));
    }

    private Uni<Patient> correct(Mutiny.Session tx, Patient before, Patient now) {
        return now.equals(before)
                ? Uni.createFrom().item(before)
                : requireUnknown(tx, now)
                        .chain(() -> patients.save(tx, List.of(now)))
                        .chain(() -> followers.follow(tx, List.of(now)))
                        .replaceWith(now);
    }

    private Uni<Void> requireUnknown(Mutiny.Session tx, Patient patient) {
        return patients.withExternalIds(tx, List.of(patient.externalId()))
                .invoke(known -> known.stream()
                        .filter(other -> !other.patientId().equals(patient.patientId()))
                        .findFirst()
                        .ifPresent(other -> {
                            throw new PatientKnown(other.patientId());
                        }))
                .replaceWithVoid();
    }

    private Uni<Registered> registered(Mutiny.Session tx, Patient patient) {
        return search.alike(tx, patient)
                .map(alike -> new Registered(
                        patient, alike.stream().map(Patient::patientId).toList()));
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
        SearchText.Parts parts = text.parts();
        return db.withTransaction(tx -> search.find(tx, parts)).map(this::visible);
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
