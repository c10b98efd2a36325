package axial.room.clinic;

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
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The clinics that are known. */
@ApplicationScoped
public class Clinics {

    private static final String ALL =
            "select cast(to_jsonb(c) as text) from clinic c where :given is not null order by code";

    private static final String SAVE = """
            insert into clinic select * from jsonb_populate_recordset(cast(null as clinic), :given)
            on conflict (code) do update set name = excluded.name, time_zone = excluded.time_zone, latitude = excluded.latitude,
              longitude = excluded.longitude, drive_minutes = excluded.drive_minutes, evidence = excluded.evidence,
              version = excluded.version""";

    private final Rows rows;
    private final Outbox outbox;
    private final Horizon horizon;

    Clinics(Rows rows, Outbox outbox, Horizon horizon) {
        this.rows = rows;
        this.outbox = outbox;
        this.horizon = horizon;
    }

    /** All of them in the order of their codes; there are never so many that less would do. */
    public Uni<List<Clinic>> all(Mutiny.Session session) {
        return rows.select(session, Clinic.class, ALL, List.of());
    }

    /** By code. */
    public Uni<Map<String, Clinic>> byCode(Mutiny.Session session) {
        return all(session).map(clinics -> clinics.stream().collect(toMap(Clinic::code, Function.identity())));
    }

    /** @return fails with a 404 when there is no such clinic */
    public Uni<Clinic> get(Mutiny.Session session, String code) {
        return byCode(session).map(clinics -> get(clinics, code));
    }

    static Clinic get(Map<String, Clinic> clinics, String code) {
        Clinic clinic = clinics.get(code);
        if (clinic == null) {
            throw Problem.notFound("clinic", code);
        }
        return clinic;
    }

    /** Writes those that are new or differ from what is known, each with its next version, and tells it. */
    Uni<Tally> save(Mutiny.Session tx, Collection<Clinic> wanted) {
        return byCode(tx).chain(known -> {
            List<Clinic> differing = wanted.stream()
                    .map(clinic -> next(clinic, known.get(clinic.code())))
                    .filter(Objects::nonNull)
                    .toList();
            int created = (int) differing.stream()
                    .filter(clinic -> !known.containsKey(clinic.code()))
                    .count();
            var tally = new Tally(created, differing.size() - created, wanted.size() - differing.size());
            return write(tx, differing, known).replaceWith(tally);
        });
    }

    private Uni<Void> write(Mutiny.Session tx, List<Clinic> differing, Map<String, Clinic> known) {
        List<String> moved = differing.stream()
                .filter(clinic -> isMoved(clinic, known.get(clinic.code())))
                .map(Clinic::code)
                .toList();
        return rows.write(tx, SAVE, differing)
                .chain(() -> outbox.append(
                        tx, differing.stream().map(Clinic::changed).toList()))
                .chain(() -> horizon.refreshClinics(tx, moved));
    }

    private static boolean isMoved(Clinic clinic, @Nullable Clinic known) {
        return known != null && !known.timeZone().equals(clinic.timeZone());
    }

    private static @Nullable Clinic next(Clinic wanted, @Nullable Clinic known) {
        if (known == null) {
            return wanted.withVersion(1);
        }
        return known.equals(wanted.withVersion(known.version())) ? null : wanted.withVersion(known.version() + 1);
    }
}
