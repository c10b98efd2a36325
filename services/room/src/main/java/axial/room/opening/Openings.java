package axial.room.opening;

import axial.room.rows.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The stored openings. */
@ApplicationScoped
class Openings {

    private static final String FROM = """
            select cast(json_build_object('id', o.id, 'resource_id', o.resource_id, 'clinic', o.clinic,
                     'starts', lower(o.during), 'ends', upper(o.during), 'version', o.version) as text)
            from opening o""";

    private static final String AHEAD = FROM + """

            where o.resource_id in (select cast(id as uuid) from jsonb_array_elements_text(:given -> 'resources') as t (id))
              and upper(o.during) > cast(:given ->> 'from' as timestamptz)""";

    /** No opening lasts two days, so that the index on the start can be used. */
    private static final String FIND = FROM + """

            where lower(o.during) between cast(:given ->> 'from' as timestamptz) - interval '2 days'
                                     and cast(:given ->> 'until' as timestamptz)
              and o.during && tstzrange(cast(:given ->> 'from' as timestamptz), cast(:given ->> 'until' as timestamptz))
              and o.clinic in (select clinic from jsonb_array_elements_text(:given -> 'clinics') as t (clinic))
              and (:given ->> 'resource' is null or o.resource_id = cast(:given ->> 'resource' as uuid))
            order by lower(o.during), o.clinic, o.resource_id
            limit cast(:given ->> 'limit' as int)""";

    private static final String GIVEN =
            "jsonb_to_recordset(:given) as t (id uuid, resource_id uuid, clinic text, starts timestamptz, ends timestamptz, version bigint)";

    private static final String DELETE = "delete from opening using " + GIVEN + " where opening.id = t.id";
    private static final String UPDATE =
            "update opening set during = tstzrange(t.starts, t.ends), version = t.version from " + GIVEN
                    + " where opening.id = t.id";
    private static final String INSERT = "insert into opening (id, resource_id, clinic, during, version) "
            + "select t.id, t.resource_id, t.clinic, tstzrange(t.starts, t.ends), t.version from " + GIVEN;

    private final Rows rows;

    Openings(Rows rows) {
        this.rows = rows;
    }

    /** Those of some resources that end after {@code from}. */
    Uni<List<Opening>> ahead(Mutiny.Session tx, Collection<UUID> resources, java.time.Instant from) {
        return rows.select(tx, Opening.class, AHEAD, new Ahead(resources, from));
    }

    Uni<List<Opening>> find(Mutiny.Session session, OpeningQuery query) {
        return rows.select(session, Opening.class, FIND, query);
    }

    /** What goes is deleted first, so that what changes or is new finds its place free. */
    Uni<Void> write(Mutiny.Session tx, Difference difference) {
        return rows.write(tx, DELETE, difference.gone())
                .chain(() -> rows.write(tx, UPDATE, difference.changed()))
                .chain(() -> rows.write(tx, INSERT, difference.added()));
    }

    private record Ahead(Collection<UUID> resources, java.time.Instant from) {}
}
