package axial.booking.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who performs procedures, as provider announces them. */
record AnnouncedProvider(
        UUID providerId,
        String network,
        String code,
        String displayName,
        String kind,
        boolean active,
        List<Credential> credentials,
        Limits limits,
        long version) {

    /** Dates are local days, the last one inclusive; no clinics means everywhere. */
    record Credential(
            String code,
            @Nullable List<String> clinics,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    record Limits(
            @Nullable Integer proceduresPerDay, @Nullable Integer minutesPerDay) {}
}
