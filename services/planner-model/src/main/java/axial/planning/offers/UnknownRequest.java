package axial.planning.offers;

/** The diary doesn't know the request: it was never published, or the planner hasn't heard of it yet. */
public final class UnknownRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String requestId;

    public UnknownRequest(String requestId) {
        super("There is no request " + requestId + " in the diary. Maybe it was entered a moment ago.");
        this.requestId = requestId;
    }

    public String requestId() {
        return requestId;
    }
}
