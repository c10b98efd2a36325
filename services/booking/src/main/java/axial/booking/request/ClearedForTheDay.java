package axial.booking.request;

import axial.edge.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What is hard has been granted for the day, or waived. */
@ApplicationScoped
@Priority(100)
class ClearedForTheDay implements ConfirmationCheck {

    private final RequestTable table;
    private final ClearanceTable clearances;
    private final Shown shown;

    ClearedForTheDay(RequestTable table, ClearanceTable clearances, Shown shown) {
        this.table = table;
        this.clearances = clearances;
        this.shown = shown;
    }

    @Override
    public Uni<@Nullable Problem> against(Mutiny.Session tx, Visit visit) {
        return clearances
                .lacking(tx, visit.requestId(), visit.clinic(), visit.start())
                .chain(lacking -> lacking.isEmpty()
                        ? Uni.createFrom().nullItem()
                        : table.find(tx, visit.requestId()).map(request -> missing(request, lacking)));
    }

    private Problem missing(Request request, List<Clearance> lacking) {
        return new ClearancesMissing(
                request.wish(), shown.clearances(request.wish().procedure(), lacking));
    }
}
