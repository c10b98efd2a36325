package axial.room.opening;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Open every week on this weekday, from {@code opens} to {@code closes} on the local clock. A clinic's hours hold for its resources without
 * weekly hours of their own.
 *
 * @param closes 00:00 is the end of the day
 * @param validUntil the last day
 * @param atClinic where a device stands on that weekday; null: at home
 */
public record WeeklyHours(
        @Nullable String clinic,
        @Nullable UUID resourceId,
        DayOfWeek weekday,
        LocalTime opens,
        LocalTime closes,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String atClinic) {

    boolean hold(LocalDate date) {
        return date.getDayOfWeek() == weekday
                && (validFrom == null || !date.isBefore(validFrom))
                && (validUntil == null || !date.isAfter(validUntil));
    }

    Hours hours() {
        return new Hours(opens, closes, atClinic);
    }

    Object owner() {
        return resourceId != null ? resourceId : java.util.Objects.requireNonNull(clinic);
    }
}
