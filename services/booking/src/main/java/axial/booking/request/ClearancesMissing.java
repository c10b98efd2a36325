package axial.booking.request;

import axial.booking.pathway.ClearanceKind;
import axial.edge.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An appointment that can't be confirmed yet, or whose patient can't be let in, and what it lacks. */
public class ClearancesMissing extends Problem {

    ClearancesMissing(Wish wish, List<ClearanceView> missing) {
        super(
                409,
                "clearances-missing",
                "Something must be cleared first",
                "Nobody has granted, for the appointment's day, or waived "
                        + missing.stream()
                                .map(one -> one.ruleId() + " (" + one.kind() + ": " + one.sentence() + ")")
                                .collect(Collectors.joining("; "))
                        + ".");
        with("missing", missing.stream().map(Missing::of).toList());
        wish.sitting().namedBy(this, wish.procedure());
    }

    /** What is lacking, without what somebody entered about the patient. */
    private record Missing(
            String ruleId,
            ClearanceKind kind,
            String sentence,
            String severity,
            String evidence,
            ClearanceState state,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static Missing of(ClearanceView view) {
            return new Missing(
                    view.ruleId(),
                    view.kind(),
                    view.sentence(),
                    view.severity(),
                    view.evidence(),
                    view.state(),
                    view.from(),
                    view.until());
        }
    }
}
