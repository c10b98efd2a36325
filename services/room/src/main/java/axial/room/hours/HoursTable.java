package axial.room.hours;

import axial.edge.problem.Problem;
import axial.room.opening.Holiday;
import axial.room.opening.SpecialHours;
import axial.room.opening.WeeklyHours;
import axial.room.rows.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The hours that are stored, and the version of each owner's. */
@ApplicationScoped
class HoursTable {

    private static final String OF_OWNER =
            " h where clinic = :given ->> 'clinic' or resource_id = cast(:given ->> 'resource_id' as uuid)";
    private static final String WEEKLY = "select cast(to_jsonb(h) as text) from weekly_hours" + OF_OWNER
            + " order by array_position(array['MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY','SATURDAY','SUNDAY'], weekday), opens";
    private static final String ALL_WEEKLY =
            "select cast(to_jsonb(h) as text) from weekly_hours h where :given is not null";
    private static final String SPECIAL =
            "select cast(to_jsonb(h) as text) from special_hours" + OF_OWNER + " order by date, opens";
    private static final String HOLIDAYS =
            "select cast(to_jsonb(h) as text) from holiday h where clinic = :given ->> 'clinic' order by date";
    private static final String ALL_HOLIDAYS =
            "select cast(to_jsonb(h) as text) from holiday h where :given is not null";
    private static final String VERSION =
            "select cast(coalesce((select version from hours_version where owner = :given ->> 0), 0) as text)";
    private static final String BUMP = """
            insert into hours_version (owner, version) select distinct owner, 1 from jsonb_array_elements_text(:given) as t (owner)
            on conflict (owner) do update set version = hours_version.version + 1""";
    private static final String SAVE_WEEKLY = """
            insert into weekly_hours select * from jsonb_populate_recordset(cast(null as weekly_hours), :given)
            on conflict (clinic, resource_id, weekday, opens, valid_from)
              do update set closes = excluded.closes, valid_until = excluded.valid_until, at_clinic = excluded.at_clinic""";
    private static final String SAVE_SPECIAL =
            "insert into special_hours select * from jsonb_populate_recordset(cast(null as special_hours), :given)";
    private static final String SAVE_HOLIDAYS = """
            insert into holiday select * from jsonb_populate_recordset(cast(null as holiday), :given)
            on conflict (clinic, date) do update set name = excluded.name""";

    private final Rows rows;

    HoursTable(Rows rows) {
        this.rows = rows;
    }

    Uni<HoursDocument> read(Mutiny.Session session, Owner owner) {
        return rows.select(session, WeeklyHours.class, WEEKLY, owner).chain(weekly -> rows.select(
                        session, SpecialHours.class, SPECIAL, owner)
                .chain(special -> holidays(session, owner)
                        .map(holidays -> HoursDocument.of(weekly, special, owner.clinic() == null ? null : holidays))));
    }

    Uni<List<WeeklyHours>> allWeekly(Mutiny.Session session) {
        return rows.select(session, WeeklyHours.class, ALL_WEEKLY, List.of());
    }

    Uni<List<Holiday>> allHolidays(Mutiny.Session session) {
        return rows.select(session, Holiday.class, ALL_HOLIDAYS, List.of());
    }

    private Uni<List<Holiday>> holidays(Mutiny.Session session, Owner owner) {
        return rows.select(session, Holiday.class, HOLIDAYS, owner);
    }

    /** Rises with every change; 0 where none was ever made. */
    Uni<Long> version(Mutiny.Session session, Owner owner) {
        return rows.select(session, Long.class, VERSION, List.of(owner.key())).map(found -> found.get(0));
    }

    /** @return fails with a 412 when another version stands */
    Uni<Void> requireVersion(Mutiny.Session session, Owner owner, long expected) {
        return version(session, owner)
                .invoke(actual -> {
                    if (actual != expected) {
                        throw Problem.stale("hours", expected, actual);
                    }
                })
                .replaceWithVoid();
    }

    /** Puts the hours of an owner in the place of those that were. */
    Uni<Void> replace(Mutiny.Session tx, Owner owner, HoursDocument document) {
        List<Owner> one = List.of(owner);
        return rows.write(tx, delete("weekly_hours"), one)
                .chain(() -> rows.write(tx, delete("special_hours"), one))
                .chain(() -> saveWeekly(tx, document.weeklyOf(owner)))
                .chain(() -> rows.write(tx, SAVE_SPECIAL, document.specialOf(owner)))
                .chain(() -> replaceHolidays(tx, owner, document))
                .chain(() -> bump(tx, one));
    }

    private Uni<Void> replaceHolidays(Mutiny.Session tx, Owner owner, HoursDocument document) {
        String clinic = owner.clinic();
        if (clinic == null || document.holidays() == null) {
            return Uni.createFrom().voidItem();
        }
        String delete = "delete from holiday where clinic = :given ->> 0";
        return rows.write(tx, delete, List.of(clinic)).chain(() -> saveHolidays(tx, document.holidaysOf(clinic)));
    }

    Uni<Void> saveWeekly(Mutiny.Session tx, List<WeeklyHours> hours) {
        return rows.write(tx, SAVE_WEEKLY, hours);
    }

    Uni<Void> saveHolidays(Mutiny.Session tx, List<Holiday> holidays) {
        return rows.write(tx, SAVE_HOLIDAYS, holidays);
    }

    Uni<Void> bump(Mutiny.Session tx, Collection<Owner> owners) {
        return rows.write(tx, BUMP, owners.stream().map(Owner::key).toList());
    }

    private static String delete(String table) {
        return "delete from " + table + " using jsonb_to_recordset(:given) as t (clinic text, resource_id uuid) where "
                + table + ".clinic = t.clinic or " + table + ".resource_id = t.resource_id";
    }
}
