package axial.provider.person;

import axial.provider.events.ProviderChanged;
import java.util.List;
import java.util.UUID;

/**
 * A provider as shown.
 *
 * @param clinics where the roster places them
 */
public record ProviderView(
        UUID id,
        String network,
        String code,
        String displayName,
        ProviderKind kind,
        boolean active,
        ProviderChanged.Limits limits,
        List<ProviderChanged.Credential> credentials,
        List<String> clinics,
        long version) {

    /** What is shown of somebody. */
    public static ProviderView of(Provider provider) {
        return new ProviderView(
                provider.id(),
                provider.network(),
                provider.code(),
                provider.displayName(),
                provider.kind(),
                provider.active(),
                new ProviderChanged.Limits(provider.proceduresPerDay(), provider.minutesPerDay()),
                provider.credentials(),
                provider.clinics(),
                provider.version());
    }
}
