package axial.provider.credential;

import axial.edge.problem.Problem;
import axial.provider.clinic.Clinic;
import axial.provider.clinic.Clinics;
import axial.provider.person.Provider;
import axial.provider.person.Providers;
import axial.provider.rows.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where credentials are granted and revoked. */
@ApplicationScoped
class CredentialDesk {

    private final Mutiny.SessionFactory db;
    private final Turn turn;
    private final Providers providers;
    private final Clinics clinics;
    private final Credentials credentials;

    CredentialDesk(Mutiny.SessionFactory db, Turn turn, Providers providers, Clinics clinics, Credentials credentials) {
        this.db = db;
        this.turn = turn;
        this.providers = providers;
        this.clinics = clinics;
        this.credentials = credentials;
    }

    Uni<Provider> get(UUID id) {
        return db.withSession(session -> providers.get(session, id));
    }

    Uni<Provider> replace(UUID id, List<Credential> granted, long version) {
        return db.withTransaction(tx -> turn.take(tx)
                .chain(() -> providers.get(tx, id, version))
                .chain(provider -> clinics.byCode(tx).invoke(known -> check(granted, provider.network(), known)))
                .chain(() -> credentials.replace(tx, id, granted))
                .chain(() -> providers.touch(tx, List.of(id)))
                .chain(() -> providers.get(tx, id)));
    }

    private static void check(List<Credential> granted, String network, Map<String, Clinic> known) {
        Set<Credential.Identity> seen = new HashSet<>();
        for (Credential one : granted) {
            if (!one.isForward()) {
                throw Problem.invalid(
                        "validUntil",
                        one.code() + " would end on " + one.validUntil() + ", before " + one.validFrom() + ".");
            }
            if (!seen.add(one.identity())) {
                throw Problem.invalid("code", one.code() + " from " + one.validFrom() + " is there twice.");
            }
            for (String clinic : one.clinics() == null ? List.<String>of() : one.clinics()) {
                Clinic at = known.get(clinic);
                if (at == null || !at.network().equals(network)) {
                    throw Problem.invalid(
                            "clinics",
                            "'" + clinic + "' is not a clinic of network " + network + ". It takes "
                                    + Clinics.choice(known, network) + ".");
                }
            }
        }
    }
}
