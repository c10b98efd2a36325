package axial.room.hours;

import axial.room.opening.WeeklyHours;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose hours they are: a clinic's or a resource's. */
record Owner(@Nullable String clinic, @Nullable UUID resourceId) {

    static Owner clinic(String code) {
        return new Owner(code, null);
    }

    static Owner resource(UUID id) {
        return new Owner(null, id);
    }

    static Owner of(WeeklyHours hours) {
        return new Owner(hours.clinic(), hours.resourceId());
    }

    String key() {
        return resourceId != null ? resourceId.toString() : Objects.requireNonNull(clinic);
    }
}
