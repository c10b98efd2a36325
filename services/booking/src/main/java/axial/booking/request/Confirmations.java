package axial.booking.request;

import axial.booking.patient.Patients;
import axial.booking.request.ConfirmationCheck.Visit;
import axial.edge.problem.Problem;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Says whether an appointment may be confirmed, and whether its patient may be let into the room. */
@ApplicationScoped
class Confirmations {

    private final RequestTable table;
    private final Patients patients;
    private final List<ConfirmationCheck> checks;

    Confirmations(RequestTable table, Patients patients, @All List<ConfirmationCheck> checks) {
        this.table = table;
        this.patients = patients;
        this.checks = checks;
    }

    /** Locks patient and request, so that nothing of what is asked changes meanwhile. */
    Uni<List<Problem>> against(Mutiny.Session tx, Visit visit) {
        return patients.lock(tx, visit.patientId())
                .chain(() -> table.lock(tx, visit.requestId()))
                .chain(() -> Multi.createFrom()
                        .iterable(checks)
                        .onItem()
                        .transformToUniAndConcatenate(check -> check.against(tx, visit))
                        .collect()
                        .asList());
    }

    Uni<List<UUID>> suspects(Mutiny.Session tx) {
        return Multi.createFrom()
                .iterable(checks)
                .onItem()
                .transformToUniAndConcatenate(check -> check.suspects(tx))
                .collect()
                .asList()
                .map(all -> all.stream().flatMap(List::stream).distinct().toList());
    }
}
