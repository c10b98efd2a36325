package axial.planning.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone who performs procedures.
 *
 * @param kind             IPM_PHYSICIAN, PHYSICIAN, NP, PA, RN or TECHNOLOGIST
 * @param active           an inactive provider takes nothing new
 * @param proceduresPerDay null: no limit; counted over all clinics
 * @param minutesPerDay    minutes of procedure (not of setup or turnover) in a day; null: no limit
 */
public record Provider(
        String id,
        String kind,
        boolean active,
        List<Credential> credentials,
        @Nullable Integer proceduresPerDay,
        @Nullable Integer minutesPerDay) {

    public Provider {
        credentials = List.copyOf(credentials);
    }
}
