package axial.booking.request;

import axial.booking.pathway.ClearanceKind;
import axial.edge.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An appointment that can't be confirmed yet, or whose patient can't be let in, and what it lacks. */
public class ClearancesMissing extends Problem {

    ClearancesMissing(Wish wish, List<ClearanceView> missing, LocalDate day) {
        super(
                409,
                "clearances-missing",
                "Something must be cleared first",
                "Nobody has granted, for " + day + ", or waived "
                        + missing.stream()
                                .map(one ->
                                        one.ruleId() + " (" + one.kind() + ": " + one.sentence() + granted(one) + ")")
                                .collect(Collectors.joining("; "))
                        + ".");
        with("day", day);
        with("missing", missing.stream().map(Missing::of).toList());
        wish.sitting().namedBy(this, wish.procedure());
    }

    private static String granted(ClearanceView one) {
        if (one.state() != ClearanceState.GRANTED) {
            return "";
        }
        return (one.from() == null ? "; granted" : "; granted from " + one.from())
                + (one.until() == null ? "" : " until " + one.until());
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
