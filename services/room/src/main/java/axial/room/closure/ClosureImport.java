package axial.room.closure;

import static java.util.stream.Collectors.toMap;

import axial.edge.importing.ImportKind;
import axial.edge.importing.Row;
import axial.edge.importing.Tally;
import axial.room.clinic.Clinic;
import axial.room.clinic.Clinics;
import axial.room.resource.Resource;
import axial.room.resource.Resources;
import axial.room.rows.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Takes in planned closures, which are known by the file's ids. */
@ApplicationScoped
class ClosureImport implements ImportKind<ClosureRow> {

    private static final String KNOWN = "from Closure where externalId in :ids";

    private final Clinics clinics;
    private final Resources resources;
    private final Reopening reopening;
    private final Turn turn;

    ClosureImport(Clinics clinics, Resources resources, Reopening reopening, Turn turn) {
        this.clinics = clinics;
        this.resources = resources;
        this.reopening = reopening;
        this.turn = turn;
    }

    /** What can be closed, by code. */
    private record Directory(Map<String, Clinic> clinics, Map<String, Resource> resources) {

        @Nullable
        Clinic clinic(String code) {
            Resource resource = resources.get(code);
            return clinics.get(resource == null ? code : resource.clinic());
        }

        Closure closure(ClosureRow row) {
            Resource resource = resources.get(row.target());
            Target target = resource == null ? new Target(row.target(), null) : new Target(null, resource.id());
            ZoneId zone = ZoneId.of(Objects.requireNonNull(clinic(row.target())).timeZone());
            return Closure.imported(
                    row.externalId(),
                    target,
                    row.start().atZone(zone).toInstant(),
                    row.end().atZone(zone).toInstant(),
                    row.reason());
        }
    }

    @Override
    public String name() {
        return "closures";
    }

    @Override
    public Set<String> required() {
        return Set.of("external_id", "resource", "start_date", "start_time", "end_date", "end_time");
    }

    @Override
    public Set<String> optional() {
        return Set.of("reason");
    }

    @Override
    public ClosureRow read(Row row) {
        LocalDateTime start = row.date("start_date").atTime(row.time("start_time"));
        LocalDateTime end = row.date("end_date").atTime(row.time("end_time"));
        if (!start.isBefore(end)) {
            row.problem("end_time", "is not after the start", "a later date or time");
        }
        return new ClosureRow(
                row.text("external_id"),
                row.text("resource"),
                start,
                end,
                Objects.requireNonNullElse(row.optional("reason"), "closed"));
    }

    @Override
    public String externalId(ClosureRow item) {
        return item.externalId();
    }

    @Override
    public Uni<Void> check(Mutiny.Session tx, List<Numbered<ClosureRow>> rows) {
        return directory(tx)
                .invoke(known -> rows.stream()
                        .filter(one -> known.clinic(one.item().target()) == null)
                        .forEach(one -> one.row()
                                .problem(
                                        "resource",
                                        "is no known resource or clinic",
                                        "the code of a room, device, bay or clinic that has been imported")))
                .replaceWithVoid();
    }

    private Uni<Directory> directory(Mutiny.Session session) {
        return clinics.byCode(session)
                .chain(places -> resources.byCode(session).map(things -> new Directory(places, things)));
    }

    @Override
    public Uni<Tally> apply(Mutiny.Session tx, List<ClosureRow> items) {
        return turn.take(tx)
                .chain(() -> directory(tx))
                .map(known -> items.stream().map(known::closure).toList())
                .chain(wanted -> known(tx, wanted).chain(known -> save(tx, wanted, known)));
    }

    private static Uni<Map<String, Closure>> known(Mutiny.Session tx, List<Closure> wanted) {
        return tx.createSelectionQuery(KNOWN, Closure.class)
                .setParameter("ids", wanted.stream().map(Closure::externalId).toList())
                .getResultList()
                .map(found -> found.stream().collect(toMap(Closure::externalId, closure -> closure)));
    }

    private Uni<Tally> save(Mutiny.Session tx, List<Closure> wanted, Map<String, Closure> known) {
        List<Closure> added = new ArrayList<>();
        List<Target> touched = new ArrayList<>();
        Tally tally = Tally.NONE;
        for (Closure closure : wanted) {
            Closure before = known.get(closure.externalId());
            Target old = before == null ? closure.target() : before.target();
            if (before == null) {
                added.add(closure);
                tally = tally.plus(new Tally(1, 0, 0));
            } else if (before.follow(closure)) {
                tally = tally.plus(new Tally(0, 1, 0));
            } else {
                tally = tally.plus(new Tally(0, 0, 1));
                continue;
            }
            touched.add(old);
            touched.add(closure.target());
        }
        return tx.persistAll(added.toArray())
                .chain(tx::flush)
                .chain(() -> reopening.of(tx, touched))
                .replaceWith(tally);
    }
}
