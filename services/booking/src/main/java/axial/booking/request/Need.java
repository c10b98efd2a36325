package axial.booking.request;

import axial.booking.catalogue.Alternative;
import axial.booking.catalogue.Sitting;
import axial.booking.pathway.After;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request as the ledger needs it. Reading it locks the request until the transaction ends.
 *
 * @param sitting levels, side and modifiers
 * @param performers kinds of provider, for example IPM_PHYSICIAN
 * @param credentials codes any one of which covers it
 * @param earliest first day, in the clinic's calendar (hard)
 * @param latest last day, inclusive (hard); null: none
 * @param due day by which it should be done (soft); null: none
 * @param notSameDayAs requests that may not share its day; others may name it in theirs
 * @param clinics only these; null: any to which the drive is known
 * @param maxDriveMinutes clinics further away are refused; null: any
 * @param driveMinutes clinic code to minutes by road; a clinic that isn't named is refused
 * @param request the row as it was locked
 */
public record Need(
        UUID requestId,
        String externalId,
        String network,
        String procedure,
        Sitting sitting,
        RequestState state,
        UUID patientId,
        UUID patientKey,
        List<Alternative> alternatives,
        Set<String> performers,
        Set<String> credentials,
        LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable LocalDate due,
        @Nullable Set<String> clinics,
        @Nullable Integer maxDriveMinutes,
        Map<String, Integer> driveMinutes,
        List<Unavailable> unavailable,
        List<After> after,
        List<UUID> notSameDayAs,
        Priority priority,
        int version,
        Request request) {

    /** The clinics it may be done at: allowed, near enough, and with a drive that is known; in the order of their codes. */
    public Set<String> reach() {
        return driveMinutes.entrySet().stream()
                .filter(drive -> clinics == null || clinics.contains(drive.getKey()))
                .filter(drive -> maxDriveMinutes == null || drive.getValue() <= maxDriveMinutes)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
