package axial.provider.credential;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a file of credentials; {@code provider} is a provider's code, no clinics means everywhere. */
record CredentialRow(
        String provider,
        String procedure,
        List<String> clinics,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    Credential of(UUID id) {
        return new Credential(id, procedure, clinics, validFrom, validUntil);
    }
}
