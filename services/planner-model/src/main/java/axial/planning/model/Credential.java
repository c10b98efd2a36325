package axial.planning.model;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The right to do a procedure.
 *
 * @param code       a procedure or a procedure group
 * @param clinics    null: at every clinic
 * @param validFrom  first day, on the calendar of the clinic
 * @param validUntil last day; null: no end
 */
public record Credential(
        String code,
        @Nullable Set<String> clinics,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public Credential {
        clinics = clinics == null ? null : Set.copyOf(clinics);
    }
}
