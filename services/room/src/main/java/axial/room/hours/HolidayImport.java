package axial.room.hours;

import axial.edge.importing.ImportKind;
import axial.edge.importing.Row;
import axial.edge.importing.Tally;
import axial.room.clinic.ClinicChoice;
import axial.room.clinic.Clinics;
import axial.room.opening.Holiday;
import axial.room.opening.Horizon;
import axial.room.rows.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes in holidays and closes the clinics on them. */
@ApplicationScoped
class HolidayImport implements ImportKind<HolidayRow> {

    private record Day(String clinic, java.time.LocalDate date) {
        static Day of(Holiday holiday) {
            return new Day(holiday.clinic(), holiday.date());
        }
    }

    private final HoursTable table;
    private final Clinics clinics;
    private final Horizon horizon;
    private final Turn turn;

    HolidayImport(HoursTable table, Clinics clinics, Horizon horizon, Turn turn) {
        this.table = table;
        this.clinics = clinics;
        this.horizon = horizon;
        this.turn = turn;
    }

    @Override
    public String name() {
        return "holidays";
    }

    @Override
    public Set<String> required() {
        return Set.of("clinic", "date", "name");
    }

    @Override
    public Set<String> optional() {
        return Set.of();
    }

    @Override
    public HolidayRow read(Row row) {
        return new HolidayRow(row.text("clinic"), row.date("date"), row.text("name"));
    }

    @Override
    public String externalId(HolidayRow item) {
        return item.clinic() + " " + item.date();
    }

    @Override
    public Uni<Void> check(Mutiny.Session tx, List<Numbered<HolidayRow>> rows) {
        return clinics.byCode(tx)
                .invoke(known -> rows.stream()
                        .filter(one -> !one.item().isEverywhere()
                                && !known.containsKey(one.item().clinic()))
                        .forEach(one -> one.row()
                                .problem(
                                        "clinic", "is not a known clinic", "*, or " + ClinicChoice.of(known.keySet()))))
                .replaceWithVoid();
    }

    @Override
    public Uni<Tally> apply(Mutiny.Session tx, List<HolidayRow> items) {
        return turn.take(tx).chain(() -> clinics.byCode(tx)).chain(known -> table.allHolidays(tx)
                .chain(stored -> save(tx, items, known.keySet(), stored)));
    }

    private Uni<Tally> save(Mutiny.Session tx, List<HolidayRow> items, Set<String> clinicCodes, List<Holiday> stored) {
        Map<Day, Holiday> known = new HashMap<>();
        stored.forEach(holiday -> known.put(Day.of(holiday), holiday));
        Map<Day, Holiday> differing = new LinkedHashMap<>();
        Tally tally = Tally.NONE;
        for (HolidayRow item : items) {
            List<Holiday> wanted = holidays(item, clinicCodes);
            boolean isNew = wanted.stream().anyMatch(one -> !known.containsKey(Day.of(one)));
            List<Holiday> changes = wanted.stream()
                    .filter(one -> !one.equals(known.get(Day.of(one))))
                    .toList();
            changes.forEach(one -> differing.put(Day.of(one), one));
            tally = tally.plus(
                    isNew ? new Tally(1, 0, 0) : changes.isEmpty() ? new Tally(0, 0, 1) : new Tally(0, 1, 0));
        }
        return write(tx, List.copyOf(differing.values())).replaceWith(tally);
    }

    private static List<Holiday> holidays(HolidayRow item, Set<String> clinicCodes) {
        Set<String> at = item.isEverywhere() ? clinicCodes : Set.of(item.clinic());
        return at.stream()
                .sorted()
                .map(clinic -> new Holiday(clinic, item.date(), item.name()))
                .toList();
    }

    private Uni<Void> write(Mutiny.Session tx, List<Holiday> differing) {
        Set<String> closed = new LinkedHashSet<>();
        differing.forEach(holiday -> closed.add(holiday.clinic()));
        return table.saveHolidays(tx, differing)
                .chain(() -> table.bump(tx, closed.stream().map(Owner::clinic).toList()))
                .chain(() -> horizon.refreshClinics(tx, closed));
    }
}
