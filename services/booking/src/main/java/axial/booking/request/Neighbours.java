package axial.booking.request;

import axial.booking.pathway.Verdict;
import axial.booking.patient.Patient;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * When one request of a patient is changed, withdrawn or done, the others that wait are judged again: what they count from has another day, or is
 * no longer there. Whoever calls this has locked the patient.
 */
@ApplicationScoped
class Neighbours {

    private final RequestTable table;
    private final ClearanceTable clearances;
    private final Triage triage;

    Neighbours(RequestTable table, ClearanceTable clearances, Triage triage) {
        this.table = table;
        this.clearances = clearances;
        this.triage = triage;
    }

    /** @param changed the request that was changed and is saved already; it isn't judged. Null: all are */
    Uni<Void> lookAgain(Mutiny.Session tx, Patient patient, @Nullable UUID changed) {
        return table.ofPatients(tx, List.of(patient.patientId()))
                .call(all -> lockWaiting(tx, all, changed))
                // once more, as a booking may have been faster
                .chain(seen -> seen.size() < (changed == null ? 1 : 2)
                        ? Uni.createFrom().voidItem()
                        : table.ofPatients(tx, List.of(patient.patientId()))
                                .chain(all -> judge(tx, patient, all, changed)));
    }

    /** One by one, in the order in which plans lock requests. */
    private Uni<Void> lockWaiting(Mutiny.Session tx, List<Request> all, @Nullable UUID changed) {
        return Multi.createFrom()
                .iterable(all.stream()
                        .filter(one -> isAffected(one, changed))
                        .map(Request::requestId)
                        .sorted()
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(id -> table.lock(tx, id))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> judge(Mutiny.Session tx, Patient patient, List<Request> all, @Nullable UUID changed) {
        return clearances
                .ofRequests(tx, all.stream().map(Request::requestId).toList())
                .map(known -> again(patient, all, known, changed))
                .chain(folders -> table.save(
                                tx, folders.stream().map(Folder::request).toList())
                        .chain(() -> clearances.save(tx, folders)));
    }

    /**
     * Those of a patient's waiting requests that now look different, each seen with what was found of those before it.
     *
     * @param changed the one that isn't judged; null: all are
     */
    List<Folder> again(Patient patient, List<Request> all, Map<UUID, Clearances> known, @Nullable UUID changed) {
        List<Request> now = new ArrayList<>(all);
        List<Folder> different = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            Request before = now.get(i);
            if (isAffected(before, changed)) {
                Folder folder = Folder.of(before, known);
                Folder seen = again(patient, folder, now);
                if (!seen.equals(folder)) {
                    now.set(i, seen.request());
                    different.add(seen);
                }
            }
        }
        return different;
    }

    private Folder again(Patient patient, Folder folder, List<Request> all) {
        Request before = folder.request();
        Verdict verdict = triage.judge(before.requestId(), before.wish(), before.created(), patient, all);
        Clearances asked = folder.clearances().askedFor(before.requestId(), verdict.clearances());
        return new Folder(before.seen(Outlook.of(verdict, asked)), asked);
    }

    private static boolean isAffected(Request request, @Nullable UUID changed) {
        return request.state() == RequestState.WAITING && !request.requestId().equals(changed);
    }
}
