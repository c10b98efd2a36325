package axial.booking.patient;

import axial.edge.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who is treated.
 *
 * @param patientKey random; what others know of the person
 * @param externalId the record's number where it came from
 * @param driveMinutes minutes by road from home, by clinic; the clinics in it are those the person may be treated at
 * @param zone in which most clinics of the network are; not kept, but read with the person
 */
public record Patient(
        UUID patientId,
        UUID patientKey,
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
        ZoneId zone) {

    public Patient {
        driveMinutes = new TreeMap<>(driveMinutes);
    }

    static Patient from(EnterPatient entered) {
        return with(UUID.randomUUID(), UUID.randomUUID(), entered, 1, ZoneOffset.UTC);
    }

    /** The same person as now described; the same version when nothing differs. */
    Patient as(EnterPatient entered) {
        Patient same = with(patientId, patientKey, entered, version, zone);
        return same.equals(this) ? this : with(patientId, patientKey, entered, version + 1, zone);
    }

    /** @throws Problem 412 unless this is the version the caller has seen */
    Patient at(long expected) {
        if (version != expected) {
            throw Problem.stale("patient", expected, version);
        }
        return this;
    }

    private static Patient with(UUID patientId, UUID patientKey, EnterPatient entered, int version, ZoneId zone) {
        return new Patient(
                patientId,
                patientKey,
                entered.externalId(),
                entered.familyName(),
                entered.givenName(),
                entered.birthDate(),
                entered.sex(),
                entered.phone(),
                entered.town(),
                entered.network(),
                entered.driveMinutes(),
                version,
                zone);
    }

    /** The day it is for the patient's requests, which may go to any clinic of the network. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Says nothing of the person, wherever it ends up. */
    @Override
    public String toString() {
        return "Patient " + patientId;
    }
}
