package axial.booking.request;

import axial.booking.catalogue.Alternative;
import axial.booking.catalogue.Side;
import axial.booking.catalogue.SiteOfService;
import axial.booking.pathway.After;
import axial.booking.pathway.Finding;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as the people of the clinics see it.
 *
 * @param siteOfService where it is to be done
 * @param wishedSiteOfService as it was entered; a PUT sends this
 * @param earliest first day it may be done, after the pathway rules and its clearances had their say
 * @param wishedEarliest first day as it was entered
 * @param course which course of several it belongs to; null: nobody said
 * @param priority as it weighs: raised by a deadline of a rule, URGENT once that was missed
 * @param wishedPriority as it was entered; a PUT sends this
 * @param due the day by which it should be done: as it was entered or the deadline, whichever is first
 * @param wishedDue as it was entered; a PUT sends this
 * @param deadline the day by which a pathway rule wants it done; null: none does, or what it counts from has no day yet
 * @param deadlineMissed it waits, and that day is over
 * @param after all requests that come before, entered or by a rule
 * @param wishedAfter those that were entered; a PUT sends these
 * @param notSameDayAs requests that may not share its day, whichever comes first; a later one may name this one instead
 * @param findings what the pathway rules decided; of a single request, what became of every rule that concerns it
 * @param clearances what must be cleared before its appointment is confirmed; of a single request only
 * @param missingClearances how many of those without which it can't be confirmed nobody has granted or waived
 * @param advisedClearances how many others are open
 * @param possibleDuplicates other open requests of the patient for the same; of a single request only
 */
public record RequestView(
        UUID requestId,
        String externalId,
        UUID patientId,
        String network,
        RequestState state,
        boolean displaced,
        @Nullable LocalDate doneOn,
        @Nullable String withdrawnFor,
        Instant created,
        String procedure,
        int levels,
        @Nullable Integer course,
        Side side,
        Set<String> modifiers,
        @Nullable SiteOfService siteOfService,
        @Nullable SiteOfService wishedSiteOfService,
        Priority priority,
        Priority wishedPriority,
        LocalDate earliest,
        @Nullable LocalDate wishedEarliest,
        @Nullable LocalDate latest,
        @Nullable LocalDate due,
        @Nullable LocalDate wishedDue,
        @Nullable LocalDate deadline,
        boolean deadlineMissed,
        @Nullable String preferredClinic,
        @Nullable UUID preferredProvider,
        @Nullable Set<DayOfWeek> preferredWeekdays,
        @Nullable Set<String> clinics,
        @Nullable Integer maxDriveMinutes,
        Map<String, Integer> driveMinutes,
        List<Unavailable> unavailable,
        List<After> after,
        List<After> wishedAfter,
        List<UUID> notSameDayAs,
        List<Alternative> alternatives,
        Set<String> performers,
        Set<String> credentials,
        List<Finding> findings,
        List<ClearanceView> clearances,
        int missingClearances,
        int advisedClearances,
        List<UUID> possibleDuplicates,
        int version) {

    static RequestView of(
            Request request,
            List<Finding> findings,
            List<ClearanceView> clearances,
            OpenClearances open,
            List<UUID> possibleDuplicates) {
        Wish wish = request.wish();
        return new RequestView(
                request.requestId(),
                request.externalId(),
                request.patientId(),
                request.network(),
                request.state(),
                request.displaced(),
                request.doneOn(),
                request.withdrawnFor(),
                request.created(),
                wish.procedure(),
                wish.sitting().levels(),
                wish.course(),
                wish.sitting().side(),
                wish.sitting().modifiers(),
                request.needs().site(),
                wish.siteOfService(),
                request.priority(),
                wish.priority(),
                request.from(),
                wish.earliest(),
                request.until(),
                request.due(),
                wish.due(),
                request.deadline(),
                request.deadlineMissed(),
                wish.preferredClinic(),
                wish.preferredProvider(),
                wish.preferredWeekdays(),
                wish.clinics(),
                wish.maxDriveMinutes(),
                request.driveMinutes(),
                wish.unavailable(),
                request.after(),
                wish.after(),
                request.notSameDayAs(),
                request.needs().alternatives(),
                request.needs().performers(),
                request.needs().credentials(),
                findings,
                clearances,
                open.missing(),
                open.advised(),
                possibleDuplicates,
                request.version());
    }
}
