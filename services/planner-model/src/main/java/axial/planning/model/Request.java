package axial.planning.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A procedure that somebody needs, without anything that identifies the person.
 *
 * @param earliest         first day it may be done
 * @param latest           last day it may be done (hard); null: open
 * @param due              day after which each day costs (soft); null: none
 * @param performers       kinds of provider that may do it
 * @param credentials      codes of which any one covers it
 * @param driveMinutes     minutes by road from the patient's home, by clinic; one that isn't named is excluded, since nobody knows how far it is
 * @param maxDriveMinutes  clinics further away are excluded; null: no limit
 * @param clinics          only these clinics; null: any whose drive is known
 * @param patientKey       opaque; a patient is in one place at a time
 * @param unavailable      times at which the patient can't come
 * @param notSameDayAs     requests that may not share its day; it is enough that one of two names the other
 * @param softGaps         distances to other procedures that it should keep, each day off at a price
 * @param displaced        had an appointment and lost it
 */
public record Request(
        String id,
        RequestState state,
        String procedure,
        Priority priority,
        LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable LocalDate due,
        List<Alternative> alternatives,
        Set<String> performers,
        Set<String> credentials,
        Map<String, Integer> driveMinutes,
        @Nullable Integer maxDriveMinutes,
        @Nullable Set<String> clinics,
        @Nullable String preferredClinic,
        @Nullable String preferredProvider,
        @Nullable Set<DayOfWeek> preferredWeekdays,
        String patientKey,
        List<Interval> unavailable,
        List<After> after,
        Set<String> notSameDayAs,
        List<SoftGap> softGaps,
        boolean displaced) {

    public Request {
        alternatives = List.copyOf(alternatives);
        performers = Set.copyOf(performers);
        credentials = Set.copyOf(credentials);
        driveMinutes = Map.copyOf(driveMinutes);
        clinics = clinics == null ? null : Set.copyOf(clinics);
        preferredWeekdays = preferredWeekdays == null ? null : Set.copyOf(preferredWeekdays);
        unavailable = List.copyOf(unavailable);
        after = List.copyOf(after);
        notSameDayAs = Set.copyOf(notSameDayAs);
        softGaps = softGaps == null ? List.of() : List.copyOf(softGaps); // inputs stored by older versions have none
    }

    /** Whether the patient may be sent there, however far it is: nothing speaks against the clinic, and the drive to it is known. */
    public boolean mayGoTo(String clinic) {
        return driveMinutes.containsKey(clinic) && (clinics == null || clinics.contains(clinic));
    }

    /** Whether the patient may be sent there and needn't drive longer than the limit. */
    public boolean reaches(String clinic) {
        Integer drive = driveMinutes.get(clinic);
        return drive != null && mayGoTo(clinic) && (maxDriveMinutes == null || drive <= maxDriveMinutes);
    }

    /** The same after its place was taken away: it waits again, before others. */
    public Request waitingDisplaced() {
        return new Request(
                id,
                RequestState.WAITING,
                procedure,
                priority,
                earliest,
                latest,
                due,
                alternatives,
                performers,
                credentials,
                driveMinutes,
                maxDriveMinutes,
                clinics,
                preferredClinic,
                preferredProvider,
                preferredWeekdays,
                patientKey,
                unavailable,
                after,
                notSameDayAs,
                softGaps,
                true);
    }
}
