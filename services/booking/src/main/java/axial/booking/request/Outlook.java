package axial.booking.request;

import axial.booking.pathway.After;
import axial.booking.pathway.Finding;
import axial.booking.pathway.SoftGap;
import axial.booking.pathway.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a request may be done, as the pathway rules and its clearances leave it.
 *
 * @param deadline the day by which a rule wants it done; null: none does
 */
record Outlook(
        LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable LocalDate deadline,
        List<After> after,
        List<UUID> notSameDayAs,
        List<SoftGap> softGaps,
        @Nullable LocalDate clearFrom,
        @Nullable LocalDate clearUntil,
        List<Finding> findings) {

    static Outlook of(Verdict verdict, Clearances clearances) {
        return new Outlook(
                verdict.earliest(),
                verdict.latest(),
                verdict.due(),
                verdict.after(),
                verdict.notSameDayAs(),
                verdict.softGaps(),
                clearances.from(),
                clearances.until(),
                verdict.allFindings());
    }

    /** Of what is done already no rule has anything to say. */
    static Outlook ofThePast(LocalDate day) {
        return new Outlook(day, null, null, List.of(), List.of(), List.of(), null, null, List.of());
    }

    Outlook clearedBy(Clearances clearances) {
        return new Outlook(
                earliest,
                latest,
                deadline,
                after,
                notSameDayAs,
                softGaps,
                clearances.from(),
                clearances.until(),
                findings);
    }
}
