package axial.provider.person;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as described by an administrator, be they new or known.
 *
 * @param active true when missing
 * @param proceduresPerDay the most of one local day; missing: no limit
 * @param minutesPerDay the most minutes of procedures on one local day; missing: no limit
 */
record DescribeProvider(
        @NotBlank @Size(max = 60) String code,
        @NotBlank @Size(max = 200) String displayName,
        @NotNull ProviderKind kind,

        @NotNull @Pattern(regexp = NETWORK, message = "must be up to 16 of A-Z, 0-9, _ and -, for example NEOK")
        String network,

        @Nullable Boolean active,
        @Nullable @Min(0) @Max(1000) Integer proceduresPerDay,
        @Nullable @Min(0) @Max(1440) Integer minutesPerDay) {

    static final String NETWORK = "[A-Z0-9][A-Z0-9_-]{0,15}";

    Provider provider(UUID id) {
        return new Provider(
                id,
                network,
                code,
                displayName,
                kind,
                active == null || active,
                proceduresPerDay,
                minutesPerDay,
                List.of(),
                List.of(),
                0);
    }
}
