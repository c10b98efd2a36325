package axial.room.resource;

import static java.util.stream.Collectors.toMap;

import axial.edge.importing.Tally;
import axial.edge.problem.Problem;
import axial.messaging.Outbox;
import axial.room.opening.Horizon;
import axial.room.rows.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The rooms, devices and bays that are known. */
@ApplicationScoped
public class Resources {

    private static final String ALL =
            "select cast(to_jsonb(r) as text) from resource r where :given is not null order by code";

    private static final String ONE =
            "select cast(to_jsonb(r) as text) from resource r where r.id = cast(:given ->> 0 as uuid)";

    private static final String NEXT = """
            select cast(to_jsonb(r) as text) from resource r
            where :given ->> 'after' = '' or r.id > cast(nullif(:given ->> 'after', '') as uuid)
            order by r.id limit cast(:given ->> 'limit' as int)""";

    private static final String SAVE = """
            insert into resource select * from jsonb_populate_recordset(cast(null as resource), :given)
            on conflict (id) do update set clinic = excluded.clinic, code = excluded.code, name = excluded.name,
              type = excluded.type, capabilities = excluded.capabilities, site_of_service = excluded.site_of_service, in_service = excluded.in_service,
              evidence = excluded.evidence, version = excluded.version""";

    private final Rows rows;
    private final Outbox outbox;
    private final Horizon horizon;

    Resources(Rows rows, Outbox outbox, Horizon horizon) {
        this.rows = rows;
        this.outbox = outbox;
        this.horizon = horizon;
    }

    /** All of them, in the order of their codes. */
    public Uni<List<Resource>> all(Mutiny.Session session) {
        return rows.select(session, Resource.class, ALL, List.of());
    }

    /** By code. */
    public Uni<Map<String, Resource>> byCode(Mutiny.Session session) {
        return all(session).map(found -> found.stream().collect(toMap(Resource::code, Function.identity())));
    }

    /** @return fails with a 404 when there is no such resource */
    public Uni<Resource> get(Mutiny.Session session, UUID id) {
        return rows.select(session, Resource.class, ONE, List.of(id))
                .map(found -> found.stream().findFirst().orElseThrow(() -> Problem.notFound("resource", id)));
    }

    /** The next ones in the order of their ids. @param after the last id; empty: from the first */
    Uni<List<Resource>> next(Mutiny.Session tx, String after, int limit) {
        return rows.select(tx, Resource.class, NEXT, Map.of("after", after, "limit", limit));
    }

    /** Writes those that are new or differ from what is known by their id, tells it, and opens or closes them. */
    Uni<Tally> save(Mutiny.Session tx, Collection<Resource> wanted) {
        return all(tx).chain(all -> {
            Map<UUID, Resource> known = all.stream().collect(toMap(Resource::id, Function.identity()));
            List<Resource> differing = wanted.stream()
                    .map(resource -> next(resource, known.get(resource.id())))
                    .filter(Objects::nonNull)
                    .toList();
            int created = (int) differing.stream()
                    .filter(resource -> !known.containsKey(resource.id()))
                    .count();
            var tally = new Tally(created, differing.size() - created, wanted.size() - differing.size());
            return write(tx, differing).replaceWith(tally);
        });
    }

    private Uni<Void> write(Mutiny.Session tx, List<Resource> differing) {
        List<UUID> ids = differing.stream().map(Resource::id).toList();
        return rows.write(tx, SAVE, differing)
                .chain(() -> outbox.append(
                        tx, differing.stream().map(Resource::changed).toList()))
                .chain(() -> horizon.refreshResources(tx, ids));
    }

    private static @Nullable Resource next(Resource wanted, @Nullable Resource known) {
        if (known == null) {
            return wanted.withVersion(1);
        }
        return known.equals(wanted.withVersion(known.version())) ? null : wanted.withVersion(known.version() + 1);
    }
}
