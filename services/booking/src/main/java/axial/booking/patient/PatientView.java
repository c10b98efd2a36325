package axial.booking.patient;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient as the people of the clinics see one. */
public record PatientView(
        UUID patientId,
        String externalId,
        String familyName,
        String givenName,
        LocalDate birthDate,
        @Nullable String sex,
        @Nullable String phone,
        String town,
        String network,
        Map<String, Integer> driveMinutes,
        int version) {

    static PatientView of(Patient patient) {
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
                patient.version());
    }
}
