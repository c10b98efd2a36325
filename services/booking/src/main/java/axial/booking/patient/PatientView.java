package axial.booking.patient;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient as the people of the clinics see one.
 *
 * @param possibleDuplicates ids of others of the same names and birth date, in answer to a change; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PatientView(
        UUID patientId,
        String externalId,
        String familyName,
        String givenName,
        LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String phone,
        String town,
        String network,
        Map<String, Integer> driveMinutes,
        int version,
        @Nullable List<UUID> possibleDuplicates) {

    static PatientView of(Patient patient) {
        return of(patient, null);
    }

    static PatientView of(Registered registered) {
        return of(registered.patient(), registered.possibleDuplicates());
    }

    private static PatientView of(Patient patient, @Nullable List<UUID> possibleDuplicates) {
        return new PatientView(
                patient.patientId(),
                patient.externalId(),
                patient.familyName(),
                patient.givenName(),
                patient.birthDate(),
                patient.sex(),
                patient.phone(),
                patient.town(),
                patient.network(),
                patient.driveMinutes(),
                patient.version(),
                possibleDuplicates);
    }
}
