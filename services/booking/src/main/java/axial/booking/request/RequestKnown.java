package axial.booking.request;

import axial.edge.problem.Problem;
import java.util.UUID;

/** A request to be entered whose external id another one has. */
public class RequestKnown extends Problem {

    RequestKnown(UUID requestId) {
        super(
                409,
                "request-known",
                "The request is known",
                "A request with this external id is known as " + requestId + ". Maybe it was entered twice.");
        with("requestId", requestId);
    }
}
