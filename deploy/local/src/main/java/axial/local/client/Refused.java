package axial.local.client;

import com.fasterxml.jackson.databind.JsonNode;

/** A service said no; what it said is a problem document of RFC 9457. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode problem;

    Refused(int status, JsonNode problem) {
        super(problem.path("title").asText("HTTP " + status) + ": "
                + problem.path("detail").asText(""));
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    /** The document; empty where the answer wasn't one. */
    public JsonNode problem() {
        return problem;
    }

    /** The last part of the problem's type, e.g. {@code slot-taken}. */
    public String type() {
        String type = problem.path("type").asText("");
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
