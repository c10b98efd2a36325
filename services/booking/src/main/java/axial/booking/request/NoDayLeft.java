package axial.booking.request;

import axial.edge.problem.Problem;

/** A request whose clearances leave it no day. */
public class NoDayLeft extends Problem {

    NoDayLeft(Request request) {
        super(
                422,
                "clearances-leave-no-day",
                "Its clearances leave the request no day",
                "Request " + request.requestId() + " could be done from " + request.from() + " to " + request.until()
                        + ", which is no day. What would work: a last day of the request or of the clearance on "
                        + request.from() + " or later, or an earlier first day.");
        with("from", request.from());
        with("until", request.until());
        request.wish().sitting().namedBy(this, request.wish().procedure());
    }
}
