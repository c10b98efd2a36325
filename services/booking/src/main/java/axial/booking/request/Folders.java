package axial.booking.request;

import axial.booking.patient.Patient;
import axial.booking.patient.Patients;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/** Requests with their clearances, read and written together. */
@ApplicationScoped
class Folders {

    private final RequestTable requests;
    private final ClearanceTable clearances;
    private final Patients patients;
    private final Neighbours neighbours;
    private final ClinicScope scope;

    Folders(
            RequestTable requests,
            ClearanceTable clearances,
            Patients patients,
            Neighbours neighbours,
            ClinicScope scope) {
        this.requests = requests;
        this.clearances = clearances;
        this.patients = patients;
        this.neighbours = neighbours;
        this.scope = scope;
    }

    Uni<Folder> find(Mutiny.Session tx, UUID requestId) {
        return requests.find(tx, requestId).invoke(scope::require).chain(request -> folder(tx, request));
    }

    private Uni<Folder> folder(Mutiny.Session tx, Request request) {
        return clearances.of(tx, request.requestId()).map(known -> new Folder(request, known));
    }

    /** All requests of a patient, in the order they came in. */
    Uni<List<Request>> ofPatient(Mutiny.Session tx, Patient patient) {
        return requests.ofPatients(tx, List.of(patient.patientId()));
    }

    Uni<List<Request>> withExternalId(Mutiny.Session tx, String externalId) {
        return requests.withExternalIds(tx, List.of(externalId));
    }

    /**
     * Changes a request that may be done at one of the caller's clinics, and lets those that count from it be judged again. The patient is locked
     * first, as everywhere, so that nobody waits in a circle.
     */
    Uni<Kept> withPatient(Mutiny.Session tx, UUID requestId, BiFunction<Patient, Folder, Uni<Folder>> change) {
        return requests.find(tx, requestId)
                .invoke(scope::require)
                .chain(found -> patients.lock(tx, found.patientId()))
                .chain(patient -> requests.lock(tx, requestId)
                        .chain(request -> folder(tx, request))
                        .chain(before -> change.apply(patient, before).chain(now -> keep(tx, patient, before, now))));
    }

    private Uni<Kept> keep(Mutiny.Session tx, Patient patient, Folder before, Folder now) {
        return now.request().equals(before.request())
                ? clearances.save(tx, List.of(now)).replaceWith(new Kept(now, null))
                : kept(tx, now)
                        .call(() ->
                                neighbours.lookAgain(tx, patient, now.request().requestId()));
    }

    /** Writes one request and its clearances, and says the request. */
    Uni<Kept> kept(Mutiny.Session tx, Folder folder) {
        return requests.kept(tx, List.of(folder.request()))
                .call(() -> clearances.save(tx, List.of(folder)))
                .map(position -> new Kept(folder, position));
    }

    /** Writes a new request, and lets the patient's others be judged by it: it may be what they should come after. */
    Uni<Kept> enter(Mutiny.Session tx, Patient patient, Folder entered) {
        return kept(tx, entered)
                .call(() -> neighbours.lookAgain(tx, patient, entered.request().requestId()));
    }

    /** Writes requests and their clearances, and says the requests. */
    Uni<Void> save(Mutiny.Session tx, List<Folder> folders) {
        return requests.save(tx, folders.stream().map(Folder::request).toList())
                .chain(() -> clearances.save(tx, folders));
    }
}
