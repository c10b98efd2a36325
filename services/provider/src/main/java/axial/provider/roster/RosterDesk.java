package axial.provider.roster;

import axial.provider.clinic.Clinics;
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

/** Where rosters are drawn up. */
@ApplicationScoped
class RosterDesk {

    /** A roster as it was read. */
    record Versioned(RosterDocument roster, long version) {}

    private final Mutiny.SessionFactory db;
    private final Turn turn;
    private final Providers providers;
    private final Clinics clinics;
    private final RosterTable table;
    private final Horizon horizon;
    private final Clock clock;

    RosterDesk(
            Mutiny.SessionFactory db,
            Turn turn,
            Providers providers,
            Clinics clinics,
            RosterTable table,
            Horizon horizon,
            Clock clock) {
        this.db = db;
        this.turn = turn;
        this.providers = providers;
        this.clinics = clinics;
        this.table = table;
        this.horizon = horizon;
        this.clock = clock;
    }

    Uni<Provider> provider(UUID id) {
        return db.withSession(session -> providers.get(session, id));
    }

    Uni<Versioned> read(UUID provider) {
        return db.withSession(session -> providers.get(session, provider).chain(() -> read(session, provider)));
    }

    Uni<Versioned> replace(UUID id, RosterDocument document, long version) {
        return db.withTransaction(tx -> turn.take(tx)
                .chain(() -> providers.get(tx, id))
                .chain(provider -> table.requireVersion(tx, id, version).replaceWith(provider))
                .chain(provider -> clinics.byCode(tx)
                        .invoke(known -> new RosterShape(known, clock.instant()).require(document, provider)))
                .chain(() -> table.replace(tx, id, document))
                .chain(() -> horizon.refreshProviders(tx, List.of(id)))
                .chain(() -> read(tx, id)));
    }

    private Uni<Versioned> read(Mutiny.Session session, UUID provider) {
        return table.read(session, provider)
                .chain(roster -> table.version(session, provider).map(version -> new Versioned(roster, version)));
    }
}
