package axial.booking.request;

import axial.booking.catalogue.Objection;
import axial.edge.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A request that can't be entered as it is: it says which field is the trouble and what would work. */
public class RequestRefused extends Problem {

    /** @param rules ids of the pathway rules that limit a session of this procedure */
    RequestRefused(Wish wish, List<Objection> objections, List<String> rules) {
        super(
                422,
                "request-refused",
                "The request can't be entered like this",
                objections.stream()
                        .map(one -> one.field() + " " + one.wrong() + "; what would work: " + one.wouldWork())
                        .collect(Collectors.joining(". ", "", ".")));
        with("field", objections.get(0).field());
        with("wouldWork", objections.get(0).wouldWork());
        with("objections", objections);
        with("rules", rules.isEmpty() ? null : rules);
        wish.sitting().namedBy(this, wish.procedure());
    }
}
