package axial.room.opening;

import static java.util.stream.Collectors.toMap;

import axial.room.rows.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the hours, holidays and closures that matter from a day on. */
@ApplicationScoped
class TimetableReader {

    private static final String ZONES =
            "select cast(json_build_object('code', code, 'zone', time_zone) as text) from clinic where :given is not null";
    private static final String WEEKLY =
            "select cast(to_jsonb(h) as text) from weekly_hours h where :given is not null";
    private static final String SPECIAL =
            "select cast(to_jsonb(h) as text) from special_hours h where date >= cast(:given ->> 'from' as timestamptz) - interval '1 day'";
    private static final String HOLIDAYS =
            "select cast(to_jsonb(h) as text) from holiday h where date >= cast(:given ->> 'from' as timestamptz) - interval '1 day'";
    private static final String CLOSURES =
            "select cast(to_jsonb(c) as text) from closure c where ends > cast(:given ->> 'from' as timestamptz)";

    private final Rows rows;

    TimetableReader(Rows rows) {
        this.rows = rows;
    }

    private record ClinicZone(String code, ZoneId zone) {}

    private record From(Instant from) {}

    Uni<Timetable> read(Mutiny.Session tx, Instant now) {
        // a day to spare, for clinics whose local day began long before
        var from = new From(now.minus(java.time.Duration.ofDays(1)));
        return rows.select(tx, ClinicZone.class, ZONES, from)
                .chain(zones -> rows.select(tx, WeeklyHours.class, WEEKLY, from)
                        .chain(weekly -> read(tx, from, byCode(zones), weekly)));
    }

    private Uni<Timetable> read(Mutiny.Session tx, From from, Map<String, ZoneId> zones, List<WeeklyHours> weekly) {
        return rows.select(tx, SpecialHours.class, SPECIAL, from)
                .chain(special -> rows.select(tx, Holiday.class, HOLIDAYS, from)
                        .chain(holidays -> rows.select(tx, Closed.class, CLOSURES, from)
                                .map(closures -> new Timetable(zones, weekly, special, holidays, closures))));
    }

    private static Map<String, ZoneId> byCode(List<ClinicZone> zones) {
        return zones.stream().collect(toMap(ClinicZone::code, ClinicZone::zone));
    }
}
