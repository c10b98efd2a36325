package axial.provider.roster;

import static java.util.stream.Collectors.toMap;

import axial.provider.clinic.Clinic;
import axial.provider.session.RosterException;
import axial.provider.session.RosterRow;
import axial.provider.session.Schedule;
import axial.provider.session.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Lays a roster out on the calendar to see whether one person can do it. Absences don't count: they end. */
final class RosterCheck {

    /** Longer than any rhythm of weeks takes to repeat within a year. */
    private static final int WEEKS = 53;

    private final Map<String, Clinic> clinics;
    private final LocalDate today;

    /** @param today rosters that ended before don't matter */
    RosterCheck(Map<String, Clinic> clinics, LocalDate today) {
        this.clinics = clinics;
        this.today = today;
    }

    /** What clashes, in the order of time; one and the same pair of rows may clash week after week. */
    Stream<Clash> clashes(UUID provider, List<RosterRow> rows, List<RosterException> exceptions) {
        var zones = clinics.values().stream().collect(toMap(Clinic::code, Clinic::timeZone));
        Schedule schedule = Schedule.of(zones, rows, exceptions);
        LocalDate first = rows.stream()
                .map(RosterRow::validFrom)
                .filter(date -> date.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(today);
        List<Stretch> laidOut = schedule.rostered(provider, today, first.plusWeeks(WEEKS));
        return Clash.all(laidOut, clinics);
    }
}
