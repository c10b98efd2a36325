package axial.provider.roster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import axial.edge.importing.ImportKind;
import axial.edge.importing.Row;
import axial.edge.importing.Tally;
import axial.provider.person.Provider;
import axial.provider.person.Providers;
import axial.provider.rows.Turn;
import axial.provider.session.Horizon;
import axial.provider.session.RosterRow;
import axial.provider.session.SessionKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes in rosters and makes sessions of them. Rows add to what is there; equal weekday, start and first day replace. */
@ApplicationScoped
class RosterImport implements ImportKind<RosterEntry> {

    /** What makes two rows the same one. */
    record Identity(UUID provider, DayOfWeek weekday, LocalTime starts, LocalDate validFrom) {
        static Identity of(RosterRow row) {
            return new Identity(row.providerId(), row.weekday(), row.starts(), row.validFrom());
        }
    }

    private final RosterTable table;
    private final RosterImportCheck check;
    private final Providers providers;
    private final Horizon horizon;
    private final Turn turn;

    RosterImport(RosterTable table, RosterImportCheck check, Providers providers, Horizon horizon, Turn turn) {
        this.table = table;
        this.check = check;
        this.providers = providers;
        this.horizon = horizon;
        this.turn = turn;
    }

    @Override
    public String name() {
        return "rosters";
    }

    @Override
    public Set<String> required() {
        return Set.of("provider", "clinic", "weekday", "starts", "ends", "kind", "valid_from");
    }

    @Override
    public Set<String> optional() {
        return Set.of("valid_until", "every_weeks");
    }

    @Override
    public RosterEntry read(Row row) {
        var entry = new RosterEntry(
                row.text("provider"),
                row.text("clinic"),
                row.oneOf("weekday", DayOfWeek.class),
                row.time("starts"),
                row.time("ends"),
                row.oneOf("kind", SessionKind.class),
                row.date("valid_from"),
                row.optionalDate("valid_until"),
                row.integer("every_weeks", 1, 52, 1));
        if (!RosterRow.isForward(entry.starts(), entry.ends())) {
            row.problem("ends", "is not after the start", "a later time, or 00:00 for the end of the day");
        }
        if (entry.validUntil() != null && entry.validUntil().isBefore(entry.validFrom())) {
            row.problem("valid_until", "is before valid_from", "the same day or a later one");
        }
        return entry;
    }

    @Override
    public String externalId(RosterEntry item) {
        return item.provider() + " " + item.weekday() + " " + item.starts() + " " + item.validFrom();
    }

    @Override
    public Uni<Void> checkFile(Mutiny.Session tx, List<Numbered<RosterEntry>> rows) {
        return check.clashes(tx, rows);
    }

    @Override
    public Uni<Void> check(Mutiny.Session tx, List<Numbered<RosterEntry>> rows) {
        return check.names(tx, rows);
    }

    @Override
    public Uni<Tally> apply(Mutiny.Session tx, List<RosterEntry> items) {
        return turn.take(tx)
                .chain(() -> providers.byCode(tx))
                .map(people -> rows(items.stream(), people))
                .chain(wanted -> table.rows(tx, ids(wanted)).chain(stored -> save(tx, wanted, stored)));
    }

    static List<RosterRow> rows(Stream<RosterEntry> entries, Map<String, Provider> people) {
        return entries.flatMap(entry ->
                        Stream.ofNullable(people.get(entry.provider())).map(provider -> entry.of(provider.id())))
                .toList();
    }

    static List<UUID> ids(List<RosterRow> rows) {
        return rows.stream().map(RosterRow::providerId).distinct().toList();
    }

    private Uni<Tally> save(Mutiny.Session tx, List<RosterRow> wanted, List<RosterRow> stored) {
        Map<Identity, RosterRow> known = stored.stream().collect(toMap(Identity::of, row -> row));
        List<RosterRow> differing = wanted.stream()
                .filter(row -> !row.equals(known.get(Identity.of(row))))
                .toList();
        int created = (int) differing.stream()
                .filter(row -> !known.containsKey(Identity.of(row)))
                .count();
        var tally = new Tally(created, differing.size() - created, wanted.size() - differing.size());
        return table.save(tx, differing)
                .chain(() -> check.require(tx, ids(differing)))
                .chain(() -> horizon.refreshProviders(tx, ids(differing)))
                .replaceWith(tally);
    }

    /** Stored rows with those of a file in their places, by provider. */
    static Map<UUID, List<RosterRow>> merged(List<RosterRow> stored, List<RosterRow> wanted) {
        Map<Identity, RosterRow> all = stored.stream().collect(toMap(Identity::of, row -> row));
        wanted.forEach(row -> all.put(Identity.of(row), row));
        return all.values().stream().collect(groupingBy(RosterRow::providerId));
    }
}
