package axial.booking.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Says whether an appointment may be confirmed. */
@ApplicationScoped
class Confirmations {

    private final RequestTable table;
    private final ClearanceTable clearances;
    private final Shown shown;

    Confirmations(RequestTable table, ClearanceTable clearances, Shown shown) {
        this.table = table;
        this.clearances = clearances;
        this.shown = shown;
    }

    /** Locks the request, so that no clearance is taken back meanwhile. */
    Uni<Void> require(Mutiny.Session tx, UUID requestId, String clinic, Instant start) {
        return table.lock(tx, requestId).chain(request -> clearances
                .lacking(tx, requestId, clinic, start)
                .invoke(lacking -> require(request, lacking))
                .replaceWithVoid());
    }

    private void require(Request request, List<Clearance> lacking) {
        if (!lacking.isEmpty()) {
            throw new ClearancesMissing(shown.clearances(request.wish().procedure(), lacking));
        }
    }
}
