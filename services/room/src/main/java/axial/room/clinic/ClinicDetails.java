package axial.room.clinic;

import axial.edge.problem.Problem;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may change about a clinic.
 *
 * @param timeZone IANA name, for example America/Chicago
 * @param driveMinutes by road to other clinics, in both directions; null leaves them as they are
 */
record ClinicDetails(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 60) String timeZone,
        @DecimalMin("-90") @DecimalMax("90") double latitude,
        @DecimalMin("-180") @DecimalMax("180") double longitude,
        @Size(max = 500) @Nullable Map<@Size(max = 60) String, @NotNull @Min(0) @Max(1440) Integer> driveMinutes) {

    /** Whether it names a place whose clock is known; an offset such as -06:00 knows nothing of summer time. */
    static boolean isTimeZone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) && (name.contains("/") || name.equals("UTC"));
    }

    /** @throws Problem 400 when the time zone is none */
    void requireTimeZone() {
        if (!isTimeZone(timeZone)) {
            throw Problem.invalid(
                    "timeZone", "'" + timeZone + "' is not an IANA time zone. America/Chicago, for example, is one.");
        }
    }

    Clinic of(String code, String network, Map<String, Integer> drives, @Nullable String evidence, long version) {
        return new Clinic(code, network, name, timeZone, latitude, longitude, drives, evidence, version);
    }
}
