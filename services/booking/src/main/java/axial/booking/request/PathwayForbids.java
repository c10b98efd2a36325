package axial.booking.request;

import axial.booking.pathway.Finding;
import axial.edge.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A request for which a pathway rule leaves no day. */
public class PathwayForbids extends Problem {

    PathwayForbids(Wish wish, List<Finding> against) {
        super(
                422,
                "pathway-forbids",
                "A pathway rule leaves no day for it",
                against.stream()
                        .map(one -> one.ruleId() + ": " + one.text())
                        .collect(Collectors.joining(" ", "", " A later or no last day would work.")));
        with("findings", against);
        wish.sitting().namedBy(this, wish.procedure());
    }
}
