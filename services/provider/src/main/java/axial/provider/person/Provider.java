package axial.provider.person;

import axial.provider.events.ProviderChanged;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who treats or assists.
 *
 * @param code unique over all networks
 * @param active false: not to be planned; there are no sessions then
 * @param proceduresPerDay the most of one local day; null: no limit
 * @param minutesPerDay the most minutes of procedures on one local day; null: no limit
 * @param credentials read along, changed on their own
 * @param clinics where the roster places them; read along
 */
public record Provider(
        UUID id,
        String network,
        String code,
        String displayName,
        ProviderKind kind,
        boolean active,
        @Nullable Integer proceduresPerDay,
        @Nullable Integer minutesPerDay,
        List<ProviderChanged.Credential> credentials,
        List<String> clinics,
        long version) {

    /** This one as the next state of a known one, whose identity, credentials and clinics it keeps. */
    Provider following(Provider known) {
        return new Provider(
                known.id,
                known.network,
                code,
                displayName,
                kind,
                active,
                proceduresPerDay,
                minutesPerDay,
                known.credentials,
                known.clinics,
                known.version);
    }

    Provider withVersion(long newer) {
        return new Provider(
                id,
                network,
                code,
                displayName,
                kind,
                active,
                proceduresPerDay,
                minutesPerDay,
                credentials,
                clinics,
                newer);
    }

    ProviderChanged changed() {
        var limits = new ProviderChanged.Limits(proceduresPerDay, minutesPerDay);
        return new ProviderChanged(id, network, code, displayName, kind.name(), active, credentials, limits, version);
    }
}
