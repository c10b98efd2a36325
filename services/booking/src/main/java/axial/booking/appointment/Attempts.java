package axial.booking.appointment;

import axial.booking.appointment.placement.NextPlaces;
import axial.booking.appointment.placement.Place;
import axial.booking.appointment.placement.SlotTaken;
import axial.booking.request.Need;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Tries a change of the ledger. When PostgreSQL refuses what a moment ago looked possible, or ends a deadlock, it is tried again on what then
 * stands; whoever loses a race hears which places are free.
 */
@ApplicationScoped
class Attempts {

    private static final int MORE = 3;
    private static final int OFFERS = 3;

    private final Mutiny.SessionFactory db;
    private final NextPlaces nextPlaces;

    Attempts(Mutiny.SessionFactory db, NextPlaces nextPlaces) {
        this.db = db;
        this.nextPlaces = nextPlaces;
    }

    <T> Uni<T> of(Function<Mutiny.Session, Uni<T>> change) {
        return Uni.createFrom()
                .deferred(() -> db.withTransaction(change))
                .onFailure(LedgerRefusal::isWorthAnotherTry)
                .retry()
                .atMost(MORE)
                .onFailure()
                .transform(LedgerRefusal::asProblem);
    }

    <T> Uni<T> at(Place place, Function<Mutiny.Session, Uni<T>> change) {
        return of(change).onFailure(SlotTaken.class).recoverWithUni(lost -> offer((SlotTaken) lost, place));
    }

    private <T> Uni<T> offer(SlotTaken lost, Place place) {
        Need need = lost.need();
        if (need == null) {
            return Uni.createFrom().failure(lost);
        }
        return nextPlaces.instead(need, place, OFFERS).chain(free -> Uni.createFrom()
                .failure(lost.offering(free)));
    }
}
