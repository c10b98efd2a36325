package axial.booking.request;

import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.Laterality;
import axial.booking.catalogue.Objection;
import axial.booking.catalogue.Procedure;
import axial.edge.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Nobody is confirmed, nor let in, for a procedure on a side that nobody named. Requests entered before sides were asked for may lack one. */
@ApplicationScoped
@Priority(90)
class SideIsNamed implements ConfirmationCheck {

    private final RequestTable table;
    private final Catalogue catalogue;

    SideIsNamed(RequestTable table, Catalogue catalogue) {
        this.table = table;
        this.catalogue = catalogue;
    }

    @Override
    public Uni<@Nullable Problem> against(Mutiny.Session tx, Visit visit) {
        return table.find(tx, visit.requestId()).map(this::against);
    }

    private @Nullable Problem against(Request request) {
        Procedure procedure = catalogue.find(request.wish().procedure());
        if (procedure == null || procedure.laterality() != Laterality.REQUIRED) {
            return null;
        }
        return catalogue.objections(procedure, request.wish().sitting()).stream()
                .filter(one -> one.field().equals("side"))
                .findFirst()
                .map(one -> new SideMissing(request, one))
                .orElse(null);
    }

    static final class SideMissing extends Problem {
        SideMissing(Request request, Objection objection) {
            super(
                    409,
                    "side-missing",
                    "Nobody has named the side",
                    "The side of request " + request.requestId() + " " + objection.wrong()
                            + ". Cancel the appointment, name " + objection.wouldWork()
                            + " in the request and book it again.");
            request.wish().sitting().namedBy(this, request.wish().procedure());
        }
    }
}
