package axial.provider.person;

import static java.util.stream.Collectors.toMap;

import axial.edge.importing.Tally;
import axial.edge.problem.Problem;
import axial.messaging.Outbox;
import axial.provider.rows.Rows;
import axial.provider.session.Horizon;
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

/** The providers that are known. */
@ApplicationScoped
public class Providers {

    private static final String FROM = """
            select cast(to_jsonb(p)
              || jsonb_build_object('credentials', coalesce((
                   select jsonb_agg(jsonb_build_object('code', c.code, 'clinics', c.clinics, 'valid_from', c.valid_from,
                            'valid_until', c.valid_until) order by c.code, c.valid_from, c.clinics)
                   from credential c where c.provider_id = p.id), '[]'))
              || jsonb_build_object('clinics', coalesce((
                   select jsonb_agg(distinct r.clinic) from roster r where r.provider_id = p.id), '[]')) as text)
            from provider p""";

    private static final String ALL = FROM + " where :given is not null order by p.code";

    private static final String SOME = FROM
            + " where p.id in (select cast(id as uuid) from jsonb_array_elements_text(:given) as t (id)) order by"
            + " p.code";

    private static final String NEXT = FROM + """

            where :given ->> 'after' = '' or p.id > cast(nullif(:given ->> 'after', '') as uuid)
            order by p.id limit cast(:given ->> 'limit' as int)""";

    private static final String SAVE = """
            insert into provider select * from jsonb_populate_recordset(cast(null as provider), :given)
            on conflict (id) do update set code = excluded.code, display_name = excluded.display_name, kind = excluded.kind,
              active = excluded.active, procedures_per_day = excluded.procedures_per_day,
              minutes_per_day = excluded.minutes_per_day, version = excluded.version""";

    private static final String TOUCH = """
            update provider set version = version + 1
            where id in (select cast(id as uuid) from jsonb_array_elements_text(:given) as t (id))""";

    private final Rows rows;
    private final Outbox outbox;
    private final Horizon horizon;

    Providers(Rows rows, Outbox outbox, Horizon horizon) {
        this.rows = rows;
        this.outbox = outbox;
        this.horizon = horizon;
    }

    /** All of them in the order of their codes. */
    public Uni<List<Provider>> all(Mutiny.Session session) {
        return rows.select(session, Provider.class, ALL, List.of());
    }

    /** By code. */
    public Uni<Map<String, Provider>> byCode(Mutiny.Session session) {
        return all(session).map(all -> all.stream().collect(toMap(Provider::code, Function.identity())));
    }

    /** @return fails with a 404 when there is no such provider */
    public Uni<Provider> get(Mutiny.Session session, UUID id) {
        return rows.select(session, Provider.class, SOME, List.of(id))
                .map(found -> found.stream().findFirst().orElseThrow(() -> Problem.notFound("provider", id)));
    }

    /** @return fails with a 404 when there is no such provider, with a 412 when another version stands */
    public Uni<Provider> get(Mutiny.Session session, UUID id, long version) {
        return get(session, id).invoke(found -> {
            if (found.version() != version) {
                throw Problem.stale("provider", version, found.version());
            }
        });
    }

    /** The next ones in the order of their ids. @param after the last id; empty: from the first */
    Uni<List<Provider>> next(Mutiny.Session tx, String after, int limit) {
        return rows.select(tx, Provider.class, NEXT, Map.of("after", after, "limit", limit));
    }

    /** Gives providers whose credentials changed their next version and tells it. */
    public Uni<Void> touch(Mutiny.Session tx, Collection<UUID> ids) {
        return rows.write(tx, TOUCH, List.copyOf(ids)).chain(() -> tell(tx, ids));
    }

    /** Writes those that are new or differ from what is known by their id, and tells it. */
    Uni<Tally> save(Mutiny.Session tx, Collection<Provider> wanted) {
        return all(tx).chain(all -> {
            Map<UUID, Provider> known = all.stream().collect(toMap(Provider::id, Function.identity()));
            List<Provider> differing = wanted.stream()
                    .map(provider -> next(provider, known.get(provider.id())))
                    .filter(Objects::nonNull)
                    .toList();
            int created = (int) differing.stream()
                    .filter(provider -> !known.containsKey(provider.id()))
                    .count();
            var tally = new Tally(created, differing.size() - created, wanted.size() - differing.size());
            List<UUID> ids = differing.stream().map(Provider::id).toList();
            return rows.write(tx, SAVE, differing)
                    .chain(() -> tell(tx, ids))
                    .chain(() -> horizon.refreshProviders(tx, ids))
                    .replaceWith(tally);
        });
    }

    private Uni<Void> tell(Mutiny.Session tx, Collection<UUID> ids) {
        return rows.select(tx, Provider.class, SOME, ids)
                .chain(changed -> outbox.append(
                        tx, changed.stream().map(Provider::changed).toList()))
                .replaceWithVoid();
    }

    private static @Nullable Provider next(Provider wanted, @Nullable Provider known) {
        if (known == null) {
            return wanted.withVersion(1);
        }
        return known.equals(wanted.withVersion(known.version())) ? null : wanted.withVersion(known.version() + 1);
    }
}
