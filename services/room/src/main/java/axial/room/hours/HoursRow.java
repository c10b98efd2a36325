package axial.room.hours;

import axial.room.opening.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A row of a file of hours; {@code owner} is the code of a resource or of a clinic. */
record HoursRow(
        String owner,
        DayOfWeek weekday,
        LocalTime opens,
        LocalTime closes,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String atClinic) {

    WeeklyHours of(Owner whose) {
        return new WeeklyHours(
                whose.clinic(), whose.resourceId(), weekday, opens, closes, validFrom, validUntil, atClinic);
    }
}
