package axial.room.closure;

import axial.edge.problem.Problem;
import axial.room.clinic.Clinic;
import axial.room.clinic.Clinics;
import axial.room.resource.Resources;
import axial.room.rows.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where clinics and resources are closed for a while, and opened again. */
@ApplicationScoped
class ClosureDesk {

    private static final String AHEAD = "from Closure where ends > :now order by starts, id";

    private final Mutiny.SessionFactory db;
    private final Turn turn;
    private final Clinics clinics;
    private final Resources resources;
    private final Reopening reopening;
    private final Clock clock;

    ClosureDesk(
            Mutiny.SessionFactory db,
            Turn turn,
            Clinics clinics,
            Resources resources,
            Reopening reopening,
            Clock clock) {
        this.db = db;
        this.turn = turn;
        this.clinics = clinics;
        this.resources = resources;
        this.reopening = reopening;
        this.clock = clock;
    }

    /** A closure with the clinic it concerns. */
    record Located(ClosureView closure, String clinic) {}

    /** Those that are not over. */
    Uni<List<Located>> ahead() {
        return db.withSession(session -> session.createSelectionQuery(AHEAD, Closure.class)
                .setParameter("now", clock.instant())
                .getResultList()
                .chain(found -> resources.all(session).map(all -> found.stream()
                        .map(closure -> new Located(closure.view(), Reopening.clinicOf(closure.target(), all)))
                        .toList())));
    }

    /** The clinic of what is or is to be closed. */
    Uni<String> clinicOf(Target target) {
        return db.withSession(session -> clinicOf(session, target));
    }

    /** The clinic of what a closure of some kind closes. */
    Uni<String> clinicOf(UUID id, Closure.Kind kind) {
        return db.withSession(session -> get(session, id, kind).chain(closure -> clinicOf(session, closure.target())));
    }

    Uni<ClosureView> close(Closure closure) {
        return db.withTransaction(tx -> turn.take(tx)
                .chain(() -> clinicOf(tx, closure.target()))
                .chain(() -> tx.persist(closure))
                .chain(tx::flush)
                .chain(() -> reopening.of(tx, List.of(closure.target())))
                .replaceWith(closure::view));
    }

    Uni<Void> reopen(UUID id, Closure.Kind kind) {
        return db.withTransaction(
                tx -> turn.take(tx).chain(() -> get(tx, id, kind)).chain(closure -> tx.remove(closure)
                        .chain(tx::flush)
                        .chain(() -> reopening.of(tx, List.of(closure.target())))));
    }

    private Uni<String> clinicOf(Mutiny.Session session, Target target) {
        return target.resourceId() != null
                ? resources.get(session, target.resourceId()).map(found -> found.clinic())
                : clinics.get(session, Objects.requireNonNull(target.clinic())).map(Clinic::code);
    }

    private static Uni<Closure> get(Mutiny.Session session, UUID id, Closure.Kind kind) {
        return session.find(Closure.class, id).map(found -> {
            if (found == null || !found.is(kind)) {
                throw Problem.notFound(kind == Closure.Kind.OUTAGE ? "outage" : "closure", id);
            }
            return found;
        });
    }
}
