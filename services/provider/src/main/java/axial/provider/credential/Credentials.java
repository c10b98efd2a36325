package axial.provider.credential;

import axial.provider.rows.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The credentials that are stored. */
@ApplicationScoped
class Credentials {

    private static final String OF = """
            select cast(to_jsonb(c) as text) from credential c
            where c.provider_id in (select cast(id as uuid) from jsonb_array_elements_text(:given) as t (id))""";

    private static final String SAVE = """
            insert into credential select * from jsonb_populate_recordset(cast(null as credential), :given)
            on conflict (provider_id, code, valid_from, clinics) do update set valid_until = excluded.valid_until""";

    private static final String REVOKE = """
            delete from credential
            where provider_id in (select cast(id as uuid) from jsonb_array_elements_text(:given) as t (id))""";

    private final Rows rows;

    Credentials(Rows rows) {
        this.rows = rows;
    }

    Uni<List<Credential>> of(Mutiny.Session session, Collection<UUID> providers) {
        return rows.select(session, Credential.class, OF, providers);
    }

    Uni<Void> save(Mutiny.Session tx, List<Credential> credentials) {
        return rows.write(tx, SAVE, credentials);
    }

    /** Leaves somebody with these credentials and no others. */
    Uni<Void> replace(Mutiny.Session tx, UUID provider, List<Credential> credentials) {
        return rows.write(tx, REVOKE, List.of(provider)).chain(() -> save(tx, credentials));
    }
}
