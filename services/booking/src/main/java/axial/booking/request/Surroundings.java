package axial.booking.request;

import axial.booking.patient.Patient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a file name and the database knows, and what becomes of them row by row.
 */
final class Surroundings {

    private final Map<String, Patient> patients;
    private final Map<String, UUID> providers;
    private final Map<UUID, Clearances> clearances;
    private final Map<String, Request> requests = new HashMap<>();
    private final Map<UUID, List<Request>> ofPatient = new HashMap<>();

    Surroundings(
            List<Patient> patients,
            Map<String, UUID> providers,
            List<Request> known,
            Map<UUID, Clearances> clearances) {
        this.patients = patients.stream().collect(Collectors.toMap(Patient::externalId, Function.identity()));
        this.providers = providers;
        this.clearances = new HashMap<>(clearances);
        known.forEach(this::add);
    }

    @Nullable
    Patient patient(RequestRow row) {
        return patients.get(row.patient());
    }

    /** The provider's id by the code in the row; null when none is named or nobody has that code. */
    @Nullable
    UUID provider(RequestRow row) {
        return row.preferredProvider() == null ? null : providers.get(row.preferredProvider());
    }

    @Nullable
    Request request(String externalId) {
        return requests.get(externalId);
    }

    /**
     * The id of a request by its external id. One that isn't known yet gets an id made of the external id, so that a row may name a row that
     * comes later in the file.
     */
    UUID requestId(String externalId) {
        Request known = requests.get(externalId);
        return known == null
                ? UUID.nameUUIDFromBytes(("axial.booking.request/" + externalId).getBytes(StandardCharsets.UTF_8))
                : known.requestId();
    }

    List<Request> of(Patient patient) {
        return ofPatient.getOrDefault(patient.patientId(), List.of());
    }

    Folder folder(Request request) {
        return Folder.of(request, clearances);
    }

    /** The patients of whom these requests are. */
    Set<Patient> patientsOf(List<Folder> folders) {
        Set<UUID> ids =
                folders.stream().map(folder -> folder.request().patientId()).collect(Collectors.toSet());
        return patients.values().stream()
                .filter(patient -> ids.contains(patient.patientId()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    Map<UUID, Clearances> clearances() {
        return clearances;
    }

    void add(Folder folder) {
        clearances.put(folder.request().requestId(), folder.clearances());
        add(folder.request());
    }

    /** From now on the request is known, in the place of the one it replaces. */
    void add(Request request) {
        Request before = requests.put(request.externalId(), request);
        List<Request> all = ofPatient.computeIfAbsent(request.patientId(), any -> new ArrayList<>());
        if (before == null) {
            all.add(request);
        } else {
            all.replaceAll(one -> one.requestId().equals(request.requestId()) ? request : one);
        }
    }
}
