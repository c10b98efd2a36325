package axial.booking.request;

import axial.booking.catalogue.Alternative;
import axial.booking.pathway.Pathway;
import axial.edge.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What is hard has been granted for the day, or waived. */
@ApplicationScoped
@Priority(100)
class ClearedForTheDay implements ConfirmationCheck {

    private final RequestTable table;
    private final ClearanceTable clearances;
    private final Shown shown;
    private final Pathway pathway;

    ClearedForTheDay(RequestTable table, ClearanceTable clearances, Shown shown, Pathway pathway) {
        this.table = table;
        this.clearances = clearances;
        this.shown = shown;
        this.pathway = pathway;
    }

    @Override
    public Uni<@Nullable Problem> against(Mutiny.Session tx, Visit visit) {
        return clearances
                .lacking(tx, visit.requestId(), visit.day())
                .chain(lacking -> lacking.isEmpty()
                        ? Uni.createFrom().nullItem()
                        : table.find(tx, visit.requestId()).map(request -> missing(request, visit, lacking)));
    }

    @Override
    public Uni<List<UUID>> suspects(Mutiny.Session tx) {
        return clearances.lackingThoughConfirmed(tx);
    }

    private @Nullable Problem missing(Request request, Visit visit, List<Clearance> all) {
        List<Clearance> lacking =
                all.stream().filter(one -> binds(one, request, visit)).toList();
        if (lacking.isEmpty()) {
            return null;
        }
        return new ClearancesMissing(
                request.wish(), shown.clearances(request.wish().procedure(), lacking), visit.day());
    }

    /** What is asked because of X-rays binds only where they are used; a way that isn't known any more is taken to use them. */
    private boolean binds(Clearance one, Request request, Visit visit) {
        List<Alternative> ways = request.needs().alternatives();
        return !pathway.rule(one.ruleId()).bindsOnlyUnderFluoroscopy()
                || visit.alternative() >= ways.size()
                || ways.get(visit.alternative()).mayUseFluoroscopy();
    }
}
