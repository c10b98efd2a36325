package axial.booking.request;

import axial.edge.problem.Problem;

/** Something was to be done with a request that only a waiting one allows. */
public class RequestNotWaiting extends Problem {

    RequestNotWaiting(Request request, String what) {
        super(
                409,
                "request-not-waiting",
                "The request is not waiting",
                "Request " + request.requestId() + " is " + request.state() + " and can't be " + what + ". "
                        + wouldWork(request));
        with("state", request.state());
        request.wish().sitting().namedBy(this, request.wish().procedure());
    }

    private static String wouldWork(Request request) {
        return request.state() == RequestState.PLACED
                ? "Cancel its appointment first."
                : "Enter a new request if the patient needs it again.";
    }
}
