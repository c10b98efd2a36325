package axial.room.hours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import axial.edge.importing.ImportKind;
import axial.edge.importing.Row;
import axial.edge.importing.Tally;
import axial.room.clinic.ClinicChoice;
import axial.room.opening.Horizon;
import axial.room.opening.WeeklyHours;
import axial.room.rows.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Takes in weekly hours and opens what they concern. Rows of an owner add to those it has; equal weekday, opening and first day replace. */
@ApplicationScoped
class HoursImport implements ImportKind<HoursRow> {

    private record Identity(
            Owner owner,
            DayOfWeek weekday,
            LocalTime opens,
            @Nullable LocalDate validFrom) {
        static Identity of(WeeklyHours hours) {
            return new Identity(Owner.of(hours), hours.weekday(), hours.opens(), hours.validFrom());
        }
    }

    private final HoursTable table;
    private final Directory directory;
    private final Horizon horizon;
    private final Turn turn;

    HoursImport(HoursTable table, Directory directory, Horizon horizon, Turn turn) {
        this.table = table;
        this.directory = directory;
        this.horizon = horizon;
        this.turn = turn;
    }

    @Override
    public String name() {
        return "hours";
    }

    @Override
    public Set<String> required() {
        return Set.of("resource", "weekday", "opens", "closes");
    }

    @Override
    public Set<String> optional() {
        return Set.of("valid_from", "valid_until", "at_clinic");
    }

    @Override
    public HoursRow read(Row row) {
        var hours = new HoursRow(
                row.text("resource"),
                row.oneOf("weekday", DayOfWeek.class),
                row.time("opens"),
                row.time("closes"),
                row.optionalDate("valid_from"),
                row.optionalDate("valid_until"),
                row.optional("at_clinic"));
        if (!HoursCheck.isForward(hours.opens(), hours.closes())) {
            row.problem("closes", "is not after the opening", "a later time, or 00:00 for the end of the day");
        }
        if (hours.validFrom() != null
                && hours.validUntil() != null
                && hours.validUntil().isBefore(hours.validFrom())) {
            row.problem("valid_until", "is before valid_from", "the same day or a later one");
        }
        return hours;
    }

    @Override
    public String externalId(HoursRow item) {
        return item.owner() + " " + item.weekday() + " " + item.opens() + " " + item.validFrom();
    }

    @Override
    public Uni<Void> checkFile(Mutiny.Session tx, List<Numbered<HoursRow>> rows) {
        return directory
                .read(tx)
                .chain(listed -> table.allWeekly(tx).invoke(stored -> checkOverlaps(listed, rows, stored)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> check(Mutiny.Session tx, List<Numbered<HoursRow>> rows) {
        return directory
                .read(tx)
                .invoke(listed -> rows.forEach(one -> check(listed, one)))
                .replaceWithVoid();
    }

    private static void check(Directory.Listed listed, Numbered<HoursRow> one) {
        Owner owner = listed.owner(one.item().owner());
        if (owner == null) {
            one.row().problem("resource", "is no known resource or clinic", listed.choice());
            return;
        }
        String guest = one.item().atClinic();
        if (guest != null && !listed.isDevice(one.item().owner())) {
            one.row().problem("at_clinic", "is given for something that is no device", "nothing");
        } else if (guest != null && !listed.isClinic(guest)) {
            one.row().problem("at_clinic", "is not a known clinic", ClinicChoice.of(listed.clinics()));
        }
    }

    private static void checkOverlaps(
            Directory.Listed listed, List<Numbered<HoursRow>> rows, List<WeeklyHours> stored) {
        Map<Identity, WeeklyHours> all = stored.stream().collect(toMap(Identity::of, hours -> hours));
        weekly(listed, rows.stream().map(Numbered::item)).forEach(hours -> all.put(Identity.of(hours), hours));
        Map<Owner, List<WeeklyHours>> byOwner = all.values().stream().collect(groupingBy(Owner::of));
        for (Numbered<HoursRow> one : rows) {
            Owner owner = listed.owner(one.item().owner());
            if (owner != null) {
                WeeklyHours hours = one.item().of(owner);
                byOwner.getOrDefault(owner, List.of()).stream()
                        .filter(other -> !other.equals(hours) && HoursCheck.overlap(hours, other))
                        .findFirst()
                        .ifPresent(other -> one.row()
                                .problem("opens", "overlaps " + HoursCheck.text(other), "hours one after the other"));
            }
        }
    }

    private static Stream<WeeklyHours> weekly(Directory.Listed listed, Stream<HoursRow> items) {
        return items.flatMap(
                item -> Stream.ofNullable(listed.owner(item.owner())).map(item::of));
    }

    @Override
    public Uni<Tally> apply(Mutiny.Session tx, List<HoursRow> items) {
        return turn.take(tx).chain(() -> directory.read(tx)).chain(listed -> table.allWeekly(tx)
                .chain(stored -> save(tx, weekly(listed, items.stream()).toList(), stored)));
    }

    private Uni<Tally> save(Mutiny.Session tx, List<WeeklyHours> wanted, List<WeeklyHours> stored) {
        Map<Identity, WeeklyHours> known = stored.stream().collect(toMap(Identity::of, hours -> hours));
        List<WeeklyHours> differing = wanted.stream()
                .filter(hours -> !hours.equals(known.get(Identity.of(hours))))
                .toList();
        int created = (int) differing.stream()
                .filter(hours -> !known.containsKey(Identity.of(hours)))
                .count();
        var tally = new Tally(created, differing.size() - created, wanted.size() - differing.size());
        List<Owner> owners = differing.stream().map(Owner::of).distinct().toList();
        return table.saveWeekly(tx, differing)
                .chain(() -> table.bump(tx, owners))
                .chain(() -> open(tx, owners))
                .replaceWith(tally);
    }

    private Uni<Void> open(Mutiny.Session tx, List<Owner> owners) {
        var clinics = new ArrayList<String>();
        owners.stream().map(Owner::clinic).filter(Objects::nonNull).forEach(clinics::add);
        var resources = owners.stream()
                .flatMap(owner -> Stream.ofNullable(owner.resourceId()))
                .toList();
        return horizon.refreshClinics(tx, clinics).chain(() -> horizon.refreshResources(tx, resources));
    }
}
