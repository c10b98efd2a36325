package axial.provider.credential;

import static java.util.stream.Collectors.toMap;

import axial.edge.importing.ImportKind;
import axial.edge.importing.Row;
import axial.edge.importing.Tally;
import axial.provider.clinic.Clinic;
import axial.provider.clinic.Clinics;
import axial.provider.person.Provider;
import axial.provider.person.Providers;
import axial.provider.rows.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Takes in credentials; those of a provider, code, first day and clinics that are known already get their new last day. */
@ApplicationScoped
class CredentialImport implements ImportKind<CredentialRow> {

    private final Credentials credentials;
    private final Providers providers;
    private final Clinics clinics;
    private final Turn turn;

    CredentialImport(Credentials credentials, Providers providers, Clinics clinics, Turn turn) {
        this.credentials = credentials;
        this.providers = providers;
        this.clinics = clinics;
        this.turn = turn;
    }

    @Override
    public String name() {
        return "credentials";
    }

    @Override
    public Set<String> required() {
        return Set.of("provider", "procedure", "valid_from");
    }

    @Override
    public Set<String> optional() {
        return Set.of("clinics", "valid_until");
    }

    @Override
    public CredentialRow read(Row row) {
        var read = new CredentialRow(
                row.text("provider"),
                row.text("procedure"),
                row.list("clinics").stream().distinct().sorted().toList(),
                row.date("valid_from"),
                row.optionalDate("valid_until"));
        if (!read.procedure().isEmpty() && !read.procedure().matches(Credential.CODE)) {
            row.problem("procedure", "is not a code", "up to 40 of A-Z, 0-9 and _, for example MBB_TL");
        }
        if (read.validUntil() != null && read.validUntil().isBefore(read.validFrom())) {
            row.problem("valid_until", "is before valid_from", "the same day or a later one");
        }
        return read;
    }

    @Override
    public String externalId(CredentialRow item) {
        return item.provider() + " " + item.procedure() + " " + item.validFrom() + " " + item.clinics();
    }

    @Override
    public Uni<Void> check(Mutiny.Session tx, List<Numbered<CredentialRow>> rows) {
        return clinics.byCode(tx)
                .chain(places -> providers
                        .byCode(tx)
                        .invoke(people -> rows.forEach(
                                one -> check(one, places, people.get(one.item().provider())))))
                .replaceWithVoid();
    }

    private static void check(Numbered<CredentialRow> one, Map<String, Clinic> places, @Nullable Provider provider) {
        if (provider == null) {
            one.row()
                    .problem("provider", "is not a known provider", "a code that has been imported with the providers");
        }
        for (String code : one.item().clinics()) {
            Clinic clinic = places.get(code);
            if (clinic == null) {
                one.row().problem("clinics", "names a clinic that is not known", Clinics.choice(places.keySet()));
            } else if (provider != null && !clinic.network().equals(provider.network())) {
                one.row()
                        .problem(
                                "clinics",
                                "names a clinic of another network",
                                Clinics.choice(places, provider.network()));
            }
        }
    }

    @Override
    public Uni<Tally> apply(Mutiny.Session tx, List<CredentialRow> items) {
        return turn.take(tx)
                .chain(() -> providers.byCode(tx))
                .map(people -> items.stream()
                        .flatMap(item ->
                                Stream.ofNullable(people.get(item.provider())).map(provider -> item.of(provider.id())))
                        .toList())
                .chain(wanted -> credentials
                        .of(
                                tx,
                                wanted.stream()
                                        .map(Credential::providerId)
                                        .distinct()
                                        .toList())
                        .chain(stored -> save(tx, wanted, stored)));
    }

    private Uni<Tally> save(Mutiny.Session tx, List<Credential> wanted, List<Credential> stored) {
        Map<Credential.Identity, Credential> known =
                stored.stream().collect(toMap(Credential::identity, credential -> credential));
        List<Credential> differing = wanted.stream()
                .filter(one -> !one.equals(known.get(one.identity())))
                .toList();
        int created = (int) differing.stream()
                .filter(one -> !known.containsKey(one.identity()))
                .count();
        var tally = new Tally(created, differing.size() - created, wanted.size() - differing.size());
        List<UUID> touched =
                differing.stream().map(Credential::providerId).distinct().toList();
        return credentials
                .save(tx, differing)
                .chain(() -> providers.touch(tx, touched))
                .replaceWith(tally);
    }
}
