package axial.provider.credential;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leave to perform something, as an administrator grants it.
 *
 * @param code of a procedure or a group of procedures
 * @param clinics where; missing: everywhere
 * @param validUntil the last day; missing: no end
 */
record GrantCredential(
        @NotNull
        @Pattern(regexp = Credential.CODE, message = "must be the code of a procedure or group, for example MBB_TL")
        String code,

        @Nullable
        @Size(
                min = 1,
                max = 200,
                message = "must name from 1 to 200 clinics; leave the field out where all clinics are meant")
        List<@NotNull @Size(max = 60) String> clinics,

        @NotNull LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    Credential to(UUID provider) {
        return new Credential(provider, code, clinics, validFrom, validUntil);
    }
}
