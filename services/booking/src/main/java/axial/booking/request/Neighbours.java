package axial.booking.request;

import axial.booking.pathway.Verdict;
import axial.booking.patient.Patient;
import io.smallrye.mutiny.Multi;
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
import org.jspecify.annotations.Nullable;

/**
 * When a request of a patient is entered, changed, placed, moved, ended or withdrawn, the others that are open are judged again: what they count from
 * has another day, or is no longer there. Whoever calls this has locked the patient.
 */
@ApplicationScoped
class Neighbours {

    /** A series hands a change on from one to the next; nearly always the second round finds nothing. */
    private static final int ROUNDS = 8;

    private final RequestTable table;
    private final ClearanceTable clearances;
    private final Triage triage;
    private final Chains chains;

    Neighbours(RequestTable table, ClearanceTable clearances, Triage triage, Chains chains) {
        this.table = table;
        this.clearances = clearances;
        this.triage = triage;
        this.chains = chains;
    }

    /** @param changed the request that was changed and is saved already; it isn't judged. Null: all are */
    Uni<Void> lookAgain(Mutiny.Session tx, Patient patient, @Nullable UUID changed) {
        return table.ofPatients(tx, List.of(patient.patientId()))
                .call(all -> lockOpen(tx, all, changed))
                // once more, as a booking may have been faster
                .chain(seen -> seen.size() < (changed == null ? 1 : 2)
                        ? Uni.createFrom().voidItem()
                        : table.ofPatients(tx, List.of(patient.patientId()))
                                .chain(all -> judge(tx, patient, all, changed)));
    }

    /** Lists what no longer keeps what it must, for whoever has judged and saved by other means. */
    Uni<Void> listBroken(Mutiny.Session tx, Patient patient) {
        return table.ofPatients(tx, List.of(patient.patientId())).chain(all -> chains.list(tx, patient, all));
    }

    /** One by one, in the order in which plans lock requests. */
    private Uni<Void> lockOpen(Mutiny.Session tx, List<Request> all, @Nullable UUID changed) {
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
                        .chain(() -> clearances.save(tx, folders))
                        .chain(() -> chains.list(tx, patient, with(all, folders))));
    }

    /**
     * Those of a patient's open requests that now look different, each seen with what was found of those before it.
     *
     * @param changed the one that isn't judged; null: all are
     */
    List<Folder> again(Patient patient, List<Request> all, Map<UUID, Clearances> known, @Nullable UUID changed) {
        List<Request> now = new ArrayList<>(all);
        Map<UUID, Folder> different = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS && lookOnce(patient, now, known, changed, different); round++) {
            // what one says of its links can change what another finds
        }
        return List.copyOf(different.values());
    }

    /** @return whether any looks different */
    private boolean lookOnce(
            Patient patient,
            List<Request> now,
            Map<UUID, Clearances> known,
            @Nullable UUID changed,
            Map<UUID, Folder> different) {
        boolean any = false;
        for (int i = 0; i < now.size(); i++) {
            Request before = now.get(i);
            if (isAffected(before, changed)) {
                Folder folder = different.getOrDefault(before.requestId(), Folder.of(before, known));
                Folder seen = again(patient, folder, now);
                if (!seen.equals(folder)) {
                    now.set(i, seen.request());
                    different.put(before.requestId(), seen);
                    any = true;
                }
            }
        }
        return any;
    }

    private Folder again(Patient patient, Folder folder, List<Request> all) {
        Request before = folder.request();
        Verdict verdict = triage.judge(before.requestId(), before.wish(), before.created(), patient, all);
        Clearances asked = folder.clearances().askedFor(before.requestId(), verdict.clearances());
        return new Folder(before.seen(Outlook.of(verdict, asked)), asked);
    }

    private static List<Request> with(List<Request> all, List<Folder> changed) {
        Map<UUID, Request> now = changed.stream()
                .map(Folder::request)
                .collect(Collectors.toMap(Request::requestId, Function.identity()));
        return all.stream().map(one -> now.getOrDefault(one.requestId(), one)).toList();
    }

    private static boolean isAffected(Request request, @Nullable UUID changed) {
        return request.open() && !request.requestId().equals(changed);
    }
}
