package axial.booking.request;

import axial.booking.patient.Patient;
import axial.booking.patient.PatientsChanged;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * When a patient moves house, the drives of what is still to be done change, and the planner is told. What is corrected of a patient may also ask for
 * other clearances.
 */
@ApplicationScoped
class RequestsFollowPatients implements PatientsChanged {

    private final RequestTable table;
    private final ClearanceTable clearances;
    private final Folders folders;
    private final Neighbours neighbours;

    RequestsFollowPatients(RequestTable table, ClearanceTable clearances, Folders folders, Neighbours neighbours) {
        this.table = table;
        this.clearances = clearances;
        this.folders = folders;
        this.neighbours = neighbours;
    }

    @Override
    public Uni<Void> follow(Mutiny.Session tx, List<Patient> changed) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<UUID, Patient> byId = changed.stream().collect(Collectors.toMap(Patient::patientId, Function.identity()));
        return table.lockOpenOf(tx, byId.keySet())
                .chain(open -> table.ofPatients(tx, byId.keySet()))
                .chain(all -> clearances
                        .ofRequests(tx, all.stream().map(Request::requestId).toList())
                        .map(known -> followed(changed, all, known)))
                .chain(different -> folders.save(tx, different));
    }

    private List<Folder> followed(List<Patient> changed, List<Request> all, Map<UUID, Clearances> known) {
        Map<UUID, List<Request>> ofPatient = all.stream().collect(Collectors.groupingBy(Request::patientId));
        Map<UUID, Folder> different = new LinkedHashMap<>();
        for (Patient patient : changed) {
            List<Request> now = new ArrayList<>(ofPatient.getOrDefault(patient.patientId(), List.of()));
            now.replaceAll(request -> moved(request, patient, known, different));
            neighbours.again(patient, now, known, null).forEach(folder -> keep(different, folder));
        }
        return List.copyOf(different.values());
    }

    private static Request moved(
            Request request, Patient patient, Map<UUID, Clearances> known, Map<UUID, Folder> different) {
        if (!request.open() || request.fits(patient)) {
            return request;
        }
        Request moved = request.following(patient);
        keep(different, Folder.of(moved, known));
        return moved;
    }

    private static void keep(Map<UUID, Folder> different, Folder folder) {
        different.put(folder.request().requestId(), folder);
    }
}
