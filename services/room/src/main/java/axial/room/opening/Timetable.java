package axial.room.opening;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Hours, holidays and closures of clinics and resources, and what follows from them: when a resource can be used. Plain computation. */
final class Timetable {

    private record Day(String clinic, LocalDate date) {}

    private final Map<String, ZoneId> zones;
    private final Map<Object, List<WeeklyHours>> weekly;
    private final Map<Object, Map<LocalDate, List<SpecialHours>>> special;
    private final Set<Day> holidays;
    private final Map<Object, List<Closed>> closures;

    /** @param zones of every clinic, by code */
    Timetable(
            Map<String, ZoneId> zones,
            List<WeeklyHours> weekly,
            List<SpecialHours> special,
            List<Holiday> holidays,
            List<Closed> closures) {
        this.zones = zones;
        this.weekly = weekly.stream().collect(groupingBy(WeeklyHours::owner));
        this.special = special.stream().collect(groupingBy(SpecialHours::owner, groupingBy(SpecialHours::date)));
        this.holidays = holidays.stream()
                .map(holiday -> new Day(holiday.clinic(), holiday.date()))
                .collect(toSet());
        this.closures = closures.stream().collect(groupingBy(Closed::owner));
    }

    /** When a resource can be used on the local days from {@code first} to before {@code until}: in order, never two at a time. */
    List<Stretch> openings(Place place, LocalDate first, LocalDate until) {
        if (!place.inService()) {
            return List.of();
        }
        return Stretch.apart(first.datesUntil(until)
                .flatMap(date -> day(place, date).stream())
                .sorted(Comparator.comparing(Stretch::starts))
                .toList());
    }

    ZoneId zone(String clinic) {
        ZoneId zone = zones.get(clinic);
        if (zone == null) {
            throw new IllegalArgumentException("The time zone of clinic " + clinic + " is not known.");
        }
        return zone;
    }

    private List<Stretch> day(Place place, LocalDate date) {
        List<Stretch> open = hours(place, date)
                .map(hours -> stretch(hours, place, date))
                .filter(stretch -> !stretch.isEmpty() && !holidays.contains(new Day(stretch.clinic(), date)))
                .sorted(Comparator.comparing(Stretch::starts).thenComparing(Stretch::ends))
                .toList();
        return Stretch.joined(open).stream()
                .flatMap(stretch -> stretch.without(closuresOf(place, stretch)).stream())
                .toList();
    }

    private Stretch stretch(Hours hours, Place place, LocalDate date) {
        String clinic = hours.atClinic() == null ? place.clinic() : hours.atClinic();
        return hours.on(date, clinic, zone(clinic));
    }

    /** The resource's own special hours, else its own weekly hours; if it has neither, the clinic's special hours, else its weekly ones. */
    private Stream<Hours> hours(Place place, LocalDate date) {
        boolean own = weekly.containsKey(place.id()) || specialOn(place.id(), date) != null;
        Object owner = own ? place.id() : place.clinic();
        List<SpecialHours> instead = specialOn(owner, date);
        if (instead != null) {
            return instead.stream().flatMap(SpecialHours::hours);
        }
        return weekly.getOrDefault(owner, List.of()).stream()
                .filter(hours -> hours.hold(date))
                .map(WeeklyHours::hours);
    }

    private @org.jspecify.annotations.Nullable List<SpecialHours> specialOn(Object owner, LocalDate date) {
        Map<LocalDate, List<SpecialHours>> dates = special.get(owner);
        return dates == null ? null : dates.get(date);
    }

    private List<Closed> closuresOf(Place place, Stretch stretch) {
        List<Closed> all = new ArrayList<>(closures.getOrDefault(place.id(), List.of()));
        all.addAll(closures.getOrDefault(stretch.clinic(), List.of()));
        return all;
    }
}
