package axial.booking.patient;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person to be known.
 *
 * @param externalId the record's number where it comes from; one person per number
 * @param driveMinutes whole minutes by road from home, by clinic code; names every clinic the person may be treated at
 */
public record EnterPatient(
        @NotBlank @Size(max = 64) String externalId,
        @NotBlank @Size(max = 100) String familyName,
        @NotBlank @Size(max = 100) String givenName,
        @NotNull @PastOrPresent LocalDate birthDate,
        @Nullable Sex sex,
        @Size(max = 40) @Nullable String phone,
        @NotBlank @Size(max = 100) String town,

        @NotNull @Pattern(regexp = CODE, message = "must be a network's code, for example NEOK")
        String network,

        @NotEmpty @Size(max = MOST_CLINICS)
        Map<
                        @Pattern(regexp = CODE, message = "must be keyed by clinic codes, for example TUL") String,
                        @NotNull @PositiveOrZero @Max(1440) Integer>
                driveMinutes) {

    /** More than any network has; what is told of a patient must fit into one message. */
    static final int MOST_CLINICS = 500;

    static final String CODE = "[A-Z0-9][A-Z0-9_-]{0,15}";

    /** Says nothing of the person, wherever it ends up. */
    @Override
    public String toString() {
        return "EnterPatient";
    }
}
