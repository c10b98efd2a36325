package axial.provider.roster;

import axial.provider.session.RosterRow;
import axial.provider.session.SessionKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a file of rosters; {@code provider} is a provider's code. */
record RosterEntry(
        String provider,
        String clinic,
        DayOfWeek weekday,
        LocalTime starts,
        LocalTime ends,
        SessionKind kind,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        int everyWeeks) {

    RosterRow of(UUID id) {
        return new RosterRow(id, clinic, weekday, starts, ends, kind, validFrom, validUntil, everyWeeks);
    }
}
