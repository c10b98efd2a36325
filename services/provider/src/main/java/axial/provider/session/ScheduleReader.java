package axial.provider.session;

import static java.util.stream.Collectors.toMap;

import axial.provider.rows.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the rosters, exceptions and absences that matter from a day on. */
@ApplicationScoped
class ScheduleReader {

    private static final String ZONES =
            "select cast(json_build_object('code', code, 'zone', time_zone) as text) from clinic where :given is not null";
    private static final String ROSTERS = "select cast(to_jsonb(r) as text) from roster r"
            + " where valid_until is null or valid_until >= cast(:given ->> 'from' as timestamptz)";
    private static final String EXCEPTIONS =
            "select cast(to_jsonb(r) as text) from roster_exception r where date >= cast(:given ->> 'from' as timestamptz)";
    private static final String ABSENCES =
            "select cast(to_jsonb(a) as text) from absence a where ends > cast(:given ->> 'from' as timestamptz)";

    private final Rows rows;

    ScheduleReader(Rows rows) {
        this.rows = rows;
    }

    private record ClinicZone(String code, ZoneId zone) {}

    private record From(Instant from) {}

    Uni<Schedule> read(Mutiny.Session tx, Instant now) {
        // two days to spare, for clinics whose local day began long before
        var from = new From(now.minus(Duration.ofDays(2)));
        return rows.select(tx, ClinicZone.class, ZONES, from)
                .chain(zones -> rows.select(tx, RosterRow.class, ROSTERS, from)
                        .chain(rosters -> read(tx, from, byCode(zones), rosters)));
    }

    private Uni<Schedule> read(Mutiny.Session tx, From from, Map<String, ZoneId> zones, List<RosterRow> rosters) {
        return rows.select(tx, RosterException.class, EXCEPTIONS, from)
                .chain(exceptions -> rows.select(tx, Absent.class, ABSENCES, from)
                        .map(absences -> new Schedule(zones, rosters, exceptions, absences)));
    }

    private static Map<String, ZoneId> byCode(List<ClinicZone> zones) {
        return zones.stream().collect(toMap(ClinicZone::code, ClinicZone::zone));
    }
}
