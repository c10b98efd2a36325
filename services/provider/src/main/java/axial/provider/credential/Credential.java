package axial.provider.credential;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leave to perform something.
 *
 * @param code of a procedure or a group of procedures
 * @param clinics where, sorted; null: everywhere
 * @param validUntil the last day; null: no end
 */
record Credential(
        UUID providerId,
        String code,
        @Nullable List<String> clinics,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    static final String CODE = "[A-Z0-9][A-Z0-9_]{0,39}";

    /** What makes two of them the same one. */
    record Identity(UUID providerId, String code, @Nullable List<String> clinics, LocalDate validFrom) {}

    Credential {
        clinics = clinics == null || clinics.isEmpty()
                ? null
                : clinics.stream().distinct().sorted().toList();
    }

    Identity identity() {
        return new Identity(providerId, code, clinics, validFrom);
    }

    boolean isForward() {
        return validUntil == null || !validUntil.isBefore(validFrom);
    }
}
