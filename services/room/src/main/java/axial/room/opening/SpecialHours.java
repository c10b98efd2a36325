package axial.room.opening;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hours of one date, which stand instead of the weekly ones.
 *
 * @param opens null, as {@code closes}: closed all day
 */
public record SpecialHours(
        @Nullable String clinic,
        @Nullable UUID resourceId,
        LocalDate date,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes,
        @Nullable String atClinic) {

    Stream<Hours> hours() {
        return opens == null || closes == null ? Stream.of() : Stream.of(new Hours(opens, closes, atClinic));
    }

    Object owner() {
        return resourceId != null ? resourceId : Objects.requireNonNull(clinic);
    }
}
