package axial.provider.events;

import axial.messaging.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provider as they are now, with all credentials.
 *
 * @param kind IPM_PHYSICIAN, PHYSICIAN, NP, PA, RN or TECHNOLOGIST
 * @param active whether they may be planned
 */
public record ProviderChanged(
        UUID providerId,
        String network,
        String code,
        String displayName,
        String kind,
        boolean active,
        List<Credential> credentials,
        Limits limits,
        long version)
        implements Event {

    /**
     * Leave to perform something.
     *
     * @param code of a procedure or a group of procedures
     * @param clinics null: at all of them
     * @param validUntil the last day; null: no end
     */
    public record Credential(
            String code,
            @Nullable List<String> clinics,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /** The most of one local day; null: no limit. */
    public record Limits(
            @Nullable Integer proceduresPerDay, @Nullable Integer minutesPerDay) {}

    @Override
    public String topic() {
        return "axial.provider.providers";
    }

    @Override
    public String key() {
        return providerId.toString();
    }

    @Override
    public String type() {
        return "axial.provider.provider.changed";
    }
}
