package axial.provider.person;

import axial.edge.problem.Problem;
import axial.provider.rows.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where people are taken on and described. */
@ApplicationScoped
class ProviderDesk {

    private final Mutiny.SessionFactory db;
    private final Turn turn;
    private final Providers providers;

    ProviderDesk(Mutiny.SessionFactory db, Turn turn, Providers providers) {
        this.db = db;
        this.turn = turn;
        this.providers = providers;
    }

    Uni<List<Provider>> all() {
        return db.withSession(providers::all);
    }

    Uni<Provider> get(UUID id) {
        return db.withSession(session -> providers.get(session, id));
    }

    Uni<Provider> takeOn(DescribeProvider command) {
        UUID id = UUID.randomUUID();
        return db.withTransaction(tx -> turn.take(tx)
                .chain(() -> requireFreeCode(tx, command.code(), id))
                .chain(() -> providers.save(tx, List.of(command.provider(id))))
                .chain(() -> providers.get(tx, id)));
    }

    Uni<Provider> revise(UUID id, DescribeProvider command, long version) {
        return db.withTransaction(tx -> turn.take(tx)
                .chain(() -> requireFreeCode(tx, command.code(), id))
                .chain(() -> providers.get(tx, id, version))
                .chain(known -> providers.save(tx, List.of(revised(known, command))))
                .chain(() -> providers.get(tx, id)));
    }

    private static Provider revised(Provider known, DescribeProvider command) {
        if (!known.network().equals(command.network())) {
            throw Problem.invalid(
                    "network", known.code() + " belongs to network " + known.network() + " and stays in it.");
        }
        return command.provider(known.id()).following(known);
    }

    private Uni<Void> requireFreeCode(Mutiny.Session tx, String code, UUID id) {
        return providers
                .byCode(tx)
                .invoke(known -> {
                    Provider other = known.get(code);
                    if (other != null && !other.id().equals(id)) {
                        throw new Problem(
                                409,
                                "already-known",
                                "Already known",
                                "There is a provider with code " + code + " already: " + other.displayName() + ".");
                    }
                })
                .replaceWithVoid();
    }
}
