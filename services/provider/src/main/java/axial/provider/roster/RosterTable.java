package axial.provider.roster;

import axial.edge.problem.Problem;
import axial.provider.rows.Rows;
import axial.provider.session.RosterException;
import axial.provider.session.RosterRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The rosters that are stored, and the version of each. */
@ApplicationScoped
class RosterTable {

    private static final String THOSE =
            " where provider_id in (select cast(id as uuid) from jsonb_array_elements_text(:given) as t (id))";
    private static final String ROWS = "select cast(to_jsonb(r) as text) from roster r" + THOSE
            + " order by array_position(array['MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY','SATURDAY','SUNDAY'], weekday), starts, valid_from";
    private static final String EXCEPTIONS =
            "select cast(to_jsonb(r) as text) from roster_exception r" + THOSE + " order by date, starts";
    private static final String VERSION =
            "select cast(coalesce((select version from roster_version" + THOSE + "), 0) as text)";
    private static final String BUMP = """
            insert into roster_version (provider_id, version)
            select distinct cast(id as uuid), 1 from jsonb_array_elements_text(:given) as t (id)
            on conflict (provider_id) do update set version = roster_version.version + 1""";
    private static final String SAVE = """
            insert into roster select * from jsonb_populate_recordset(cast(null as roster), :given)
            on conflict (provider_id, weekday, starts, valid_from) do update set clinic = excluded.clinic, ends = excluded.ends,
              kind = excluded.kind, valid_until = excluded.valid_until, every_weeks = excluded.every_weeks""";
    private static final String SAVE_EXCEPTIONS =
            "insert into roster_exception select * from jsonb_populate_recordset(cast(null as roster_exception), :given)";

    private final Rows rows;

    RosterTable(Rows rows) {
        this.rows = rows;
    }

    Uni<List<RosterRow>> rows(Mutiny.Session session, Collection<UUID> providers) {
        return rows.select(session, RosterRow.class, ROWS, providers);
    }

    Uni<List<RosterException>> exceptions(Mutiny.Session session, Collection<UUID> providers) {
        return rows.select(session, RosterException.class, EXCEPTIONS, providers);
    }

    Uni<RosterDocument> read(Mutiny.Session session, UUID provider) {
        return rows(session, List.of(provider)).chain(weekly -> exceptions(session, List.of(provider))
                .map(exceptions -> RosterDocument.of(weekly, exceptions)));
    }

    /** Rises with every change; 0 where there never was a roster. */
    Uni<Long> version(Mutiny.Session session, UUID provider) {
        return rows.select(session, Long.class, VERSION, List.of(provider)).map(found -> found.get(0));
    }

    /** @return fails with a 412 when another version stands */
    Uni<Void> requireVersion(Mutiny.Session session, UUID provider, long expected) {
        return version(session, provider)
                .invoke(actual -> {
                    if (actual != expected) {
                        throw Problem.stale("roster", expected, actual);
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> save(Mutiny.Session tx, List<RosterRow> roster) {
        return rows.write(tx, SAVE, roster)
                .chain(() -> rows.write(
                        tx,
                        BUMP,
                        roster.stream().map(RosterRow::providerId).distinct().toList()));
    }

    /** Leaves somebody with this roster and nothing else. */
    Uni<Void> replace(Mutiny.Session tx, UUID provider, RosterDocument document) {
        return rows.write(tx, "delete from roster" + THOSE, List.of(provider))
                .chain(() -> rows.write(tx, "delete from roster_exception" + THOSE, List.of(provider)))
                .chain(() -> rows.write(tx, SAVE, document.rows(provider)))
                .chain(() -> rows.write(tx, SAVE_EXCEPTIONS, document.exceptions(provider)))
                .chain(() -> rows.write(tx, BUMP, List.of(provider)));
    }
}
