package axial.provider.session;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Rosters, their exceptions and absences, and what follows from them: who is where and when. Plain computation. */
public final class Schedule {

    private final Map<String, ZoneId> zones;
    private final Map<UUID, List<RosterRow>> rosters;
    private final Map<UUID, Map<LocalDate, List<RosterException>>> exceptions;
    private final Map<UUID, List<Absent>> absences;

    Schedule(
            Map<String, ZoneId> zones,
            List<RosterRow> rosters,
            List<RosterException> exceptions,
            List<Absent> absences) {
        this.zones = zones;
        this.rosters = rosters.stream().collect(groupingBy(RosterRow::providerId));
        this.exceptions =
                exceptions.stream().collect(groupingBy(RosterException::providerId, groupingBy(RosterException::date)));
        this.absences = absences.stream().collect(groupingBy(Absent::providerId));
    }

    /** One made of rosters and exceptions alone, to see whether they fit. */
    public static Schedule of(Map<String, ZoneId> zones, List<RosterRow> rosters, List<RosterException> exceptions) {
        return new Schedule(zones, rosters, exceptions, List.of());
    }

    /** Where somebody is on the local days from {@code first} to before {@code until}, absences taken out, in order. */
    List<Stretch> sessions(UUID provider, LocalDate first, LocalDate until) {
        List<Absent> away = absences.getOrDefault(provider, List.of());
        return oneAtATime(rostered(provider, first, until)).stream()
                .flatMap(stretch -> stretch.without(away).stream())
                .toList();
    }

    /** A roster that fitted may put somebody at two places once a clinic's clock is changed: what begins first keeps the time. */
    private static List<Stretch> oneAtATime(List<Stretch> sorted) {
        List<Stretch> apart = new ArrayList<>();
        for (Stretch next : sorted) {
            Stretch last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last == null || !next.starts().isBefore(last.ends())) {
                apart.add(next);
            } else if (last.ends().isBefore(next.ends())) {
                apart.add(next.from(last.ends()));
            }
        }
        return apart;
    }

    /** The same as if nobody were ever absent. */
    public List<Stretch> rostered(UUID provider, LocalDate first, LocalDate until) {
        return first.datesUntil(until)
                .flatMap(date -> shifts(provider, date).map(shift -> shift.on(date, zone(shift.clinic()))))
                .filter(Stretch::lasts)
                .sorted(Comparator.comparing(Stretch::starts).thenComparing(Stretch::ends))
                .toList();
    }

    private Stream<Shift> shifts(UUID provider, LocalDate date) {
        List<RosterException> instead =
                exceptions.getOrDefault(provider, Map.of()).get(date);
        if (instead != null) {
            return instead.stream().flatMap(RosterException::shifts);
        }
        return rosters.getOrDefault(provider, List.of()).stream()
                .filter(row -> row.holds(date))
                .map(RosterRow::shift);
    }

    ZoneId zone(String clinic) {
        ZoneId zone = zones.get(clinic);
        if (zone == null) {
            throw new IllegalArgumentException("The time zone of clinic " + clinic + " is not known.");
        }
        return zone;
    }
}
