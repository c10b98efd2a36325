package axial.provider.absence;

import axial.edge.problem.Problem;
import axial.provider.person.Provider;
import axial.provider.person.Providers;
import axial.provider.rows.Turn;
import axial.provider.session.Horizon;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where absences are reported and taken back. */
@ApplicationScoped
class AbsenceDesk {

    private static final String AHEAD = "from Absence where ends > :now order by starts, id";

    private final Mutiny.SessionFactory db;
    private final Turn turn;
    private final Providers providers;
    private final Horizon horizon;
    private final Clock clock;

    AbsenceDesk(Mutiny.SessionFactory db, Turn turn, Providers providers, Horizon horizon, Clock clock) {
        this.db = db;
        this.turn = turn;
        this.providers = providers;
        this.horizon = horizon;
        this.clock = clock;
    }

    /** An absence with the clinics that somebody works at. */
    record Located(AbsenceView absence, List<String> clinics) {}

    /** Those that are not over. */
    Uni<List<Located>> ahead() {
        return db.withSession(session -> session.createSelectionQuery(AHEAD, Absence.class)
                .setParameter("now", clock.instant())
                .getResultList()
                .chain(found -> providers.all(session).map(all -> found.stream()
                        .map(absence -> new Located(absence.view(), clinics(absence.providerId(), all)))
                        .toList())));
    }

    private static List<String> clinics(UUID provider, List<Provider> all) {
        return all.stream()
                .filter(one -> one.id().equals(provider))
                .flatMap(one -> one.clinics().stream())
                .toList();
    }

    /** The clinics that miss somebody then; where that is none, those the roster names at all. */
    Uni<List<String>> concerned(Absence absence) {
        return db.withSession(session -> concerned(session, absence));
    }

    /** The same for an absence that was reported. */
    Uni<List<String>> concerned(UUID id) {
        return db.withSession(session -> get(session, id).chain(absence -> concerned(session, absence)));
    }

    private Uni<List<String>> concerned(Mutiny.Session session, Absence absence) {
        return providers.get(session, absence.providerId()).chain(provider -> horizon.clinics(
                        session, provider.id(), absence.starts(), absence.ends())
                .map(then -> then.isEmpty() ? provider.clinics() : then));
    }

    Uni<AbsenceView> report(Absence absence) {
        return db.withTransaction(tx -> turn.take(tx)
                .chain(() -> providers.get(tx, absence.providerId()))
                .chain(() -> tx.persist(absence))
                .chain(tx::flush)
                .chain(() -> horizon.refreshProviders(tx, List.of(absence.providerId())))
                .replaceWith(absence::view));
    }

    Uni<Void> takeBack(UUID id) {
        return db.withTransaction(tx -> turn.take(tx).chain(() -> get(tx, id)).chain(absence -> tx.remove(absence)
                .chain(tx::flush)
                .chain(() -> horizon.refreshProviders(tx, List.of(absence.providerId())))));
    }

    private static Uni<Absence> get(Mutiny.Session session, UUID id) {
        return session.find(Absence.class, id).map(found -> {
            if (found == null) {
                throw Problem.notFound("absence", id);
            }
            return found;
        });
    }
}
