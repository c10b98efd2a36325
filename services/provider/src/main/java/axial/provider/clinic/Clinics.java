package axial.provider.clinic;

import static java.util.stream.Collectors.toMap;

import axial.provider.rows.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The copy of the clinics. */
@ApplicationScoped
public class Clinics {

    private static final String ALL = "select cast(to_jsonb(c) as text) from clinic c where :given is not null";

    private static final String LEARN = """
            insert into clinic (code, network, name, time_zone, drive_minutes, version, epoch)
            select code, network, name, time_zone, drive_minutes, version, epoch from jsonb_populate_recordset(cast(null as clinic), :given)
            on conflict (code) do update set network = excluded.network, name = excluded.name, time_zone = excluded.time_zone,
              drive_minutes = excluded.drive_minutes, version = excluded.version, epoch = excluded.epoch
            where (clinic.epoch, clinic.version) < (excluded.epoch, excluded.version)""";

    private static final String FORGET = """
            delete from clinic c where c.code in (select code from jsonb_array_elements_text(:given) as t (code))
              and not exists (select 1 from roster r where r.clinic = c.code)
              and not exists (select 1 from roster_exception r where r.clinic = c.code)
              and not exists (select 1 from session s where s.clinic = c.code)""";

    private static final String UNSAID =
            "select cast(to_jsonb(c.code) as text) from clinic c where c.epoch < cast(:given ->> 0 as bigint)";

    private final Rows rows;

    Clinics(Rows rows) {
        this.rows = rows;
    }

    /** By code, in the order of the codes. */
    public Uni<Map<String, Clinic>> byCode(Mutiny.Session session) {
        return rows.select(session, Clinic.class, ALL, List.of()).map(all -> all.stream()
                .collect(toMap(Clinic::code, Function.identity(), (one, same) -> one, TreeMap::new)));
    }

    /** Takes over what is newer than what is known. */
    Uni<Void> learn(Mutiny.Session tx, Collection<Clinic> clinics) {
        return rows.write(tx, LEARN, List.copyOf(clinics));
    }

    /** Clinics that somebody is rostered at stay: their sessions end with the roster. */
    Uni<Void> forget(Mutiny.Session tx, Collection<String> codes) {
        return rows.write(tx, FORGET, List.copyOf(codes));
    }

    /** Forgets what a whole snapshot did not name. @param epoch of the snapshot */
    Uni<Void> unsaid(Mutiny.Session tx, long epoch) {
        return rows.select(tx, String.class, UNSAID, List.of(epoch)).chain(codes -> forget(tx, codes));
    }

    /** Says which clinics of a network may be named. */
    public static String choice(Map<String, Clinic> known, String network) {
        return choice(known.values().stream()
                .filter(clinic -> clinic.network().equals(network))
                .map(Clinic::code)
                .toList());
    }

    /** Says which clinics may be named where no network is meant. */
    public static String choice(Collection<String> known) {
        return known.isEmpty()
                ? "a clinic code; none is known here yet. Maybe the clinics have not been imported into room yet"
                : "one of " + new TreeSet<>(known) + ". Maybe the clinic has not been imported into room yet";
    }
}
