package axial.provider.person;

import axial.edge.importing.ImportKind;
import axial.edge.importing.Row;
import axial.edge.importing.Tally;
import axial.provider.rows.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Takes in people, who are known by their codes. */
@ApplicationScoped
class ProviderImport implements ImportKind<Provider> {

    private final Providers providers;
    private final Turn turn;

    ProviderImport(Providers providers, Turn turn) {
        this.providers = providers;
        this.turn = turn;
    }

    @Override
    public String name() {
        return "providers";
    }

    @Override
    public Set<String> required() {
        return Set.of("code", "display_name", "kind", "network");
    }

    @Override
    public Set<String> optional() {
        return Set.of("procedures_per_day", "minutes_per_day", "active");
    }

    @Override
    public Provider read(Row row) {
        String network = row.text("network");
        if (!network.isEmpty() && !network.matches(DescribeProvider.NETWORK)) {
            row.problem("network", "is not a code", "up to 16 of A-Z, 0-9, _ and -, for example NEOK");
        }
        return new Provider(
                UUID.randomUUID(),
                network,
                row.text("code"),
                row.text("display_name"),
                row.oneOf("kind", ProviderKind.class),
                row.yes("active", true),
                most(row, "procedures_per_day", 1000),
                most(row, "minutes_per_day", 1440),
                List.of(),
                List.of(),
                0);
    }

    private static @Nullable Integer most(Row row, String column, int max) {
        return row.optional(column) == null ? null : row.integer(column, 0, max, null);
    }

    @Override
    public String externalId(Provider item) {
        return item.code();
    }

    @Override
    public Uni<Void> check(Mutiny.Session tx, List<Numbered<Provider>> rows) {
        return providers
                .byCode(tx)
                .invoke(known -> rows.forEach(one -> {
                    Provider before = known.get(one.item().code());
                    if (before != null && !before.network().equals(one.item().network())) {
                        one.row().problem("network", "is not the provider's network", before.network());
                    }
                }))
                .replaceWithVoid();
    }

    @Override
    public Uni<Tally> apply(Mutiny.Session tx, List<Provider> items) {
        return turn.take(tx)
                .chain(() -> providers.byCode(tx))
                .map(known -> items.stream()
                        .map(item -> {
                            Provider before = known.get(item.code());
                            return before == null ? item : item.following(before);
                        })
                        .toList())
                .chain(wanted -> providers.save(tx, wanted));
    }
}
