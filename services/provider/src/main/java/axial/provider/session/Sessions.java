package axial.provider.session;

import axial.provider.rows.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored sessions. */
@ApplicationScoped
class Sessions {

    private static final String FROM = """
            select cast(json_build_object('id', s.id, 'provider_id', s.provider_id, 'clinic', s.clinic, 'kind', s.kind,
                     'starts', lower(s.during), 'ends', upper(s.during), 'version', s.version) as text)
            from session s""";

    private static final String AHEAD = FROM + """

            where s.provider_id in (select cast(id as uuid) from jsonb_array_elements_text(:given -> 'providers') as t (id))
              and lower(s.during) >= cast(:given ->> 'from' as timestamptz)""";

    /** No session lasts two days, so that the index on the start can be used. */
    private static final String FIND = FROM + """

            where lower(s.during) between cast(:given ->> 'from' as timestamptz) - interval '2 days'
                                     and cast(:given ->> 'until' as timestamptz)
              and s.during && tstzrange(cast(:given ->> 'from' as timestamptz), cast(:given ->> 'until' as timestamptz))
              and s.clinic in (select clinic from jsonb_array_elements_text(:given -> 'clinics') as t (clinic))
              and (:given ->> 'provider' is null or s.provider_id = cast(:given ->> 'provider' as uuid))
            order by lower(s.during), s.clinic, s.provider_id
            limit cast(:given ->> 'limit' as int)""";

    private static final String GIVEN =
            "jsonb_to_recordset(:given) as t (id uuid, provider_id uuid, clinic text, kind text, starts timestamptz, ends timestamptz, version bigint)";

    private static final String DELETE = "delete from session using " + GIVEN + " where session.id = t.id";
    private static final String UPDATE =
            "update session set kind = t.kind, during = tstzrange(t.starts, t.ends), version = t.version from " + GIVEN
                    + " where session.id = t.id";
    private static final String INSERT = "insert into session (id, provider_id, clinic, kind, during, version) "
            + "select t.id, t.provider_id, t.clinic, t.kind, tstzrange(t.starts, t.ends), t.version from " + GIVEN;

    private final Rows rows;

    Sessions(Rows rows) {
        this.rows = rows;
    }

    /** Those of some providers that start at {@code from} or later. */
    Uni<List<Session>> ahead(Mutiny.Session tx, Collection<UUID> providers, java.time.Instant from) {
        return rows.select(tx, Session.class, AHEAD, new Ahead(providers, from));
    }

    Uni<List<Session>> find(Mutiny.Session session, SessionQuery query) {
        return rows.select(session, Session.class, FIND, query);
    }

    /** What goes is deleted first, so that what changes or is new finds its place free. */
    Uni<Void> write(Mutiny.Session tx, Difference difference) {
        return rows.write(tx, DELETE, difference.gone())
                .chain(() -> rows.write(tx, UPDATE, difference.changed()))
                .chain(() -> rows.write(tx, INSERT, difference.added()));
    }

    private record Ahead(Collection<UUID> providers, java.time.Instant from) {}
}
