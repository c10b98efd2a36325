package axial.edge.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal. Each kind is a class of its own with a stable {@code type}; the message says which values were the trouble and what would work.
 */
public class Problem extends RuntimeException {

    private final int status;
    private final String type;
    private final String title;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private int retryAfter;

    /**
     * @param status the HTTP status
     * @param type the last part of the type URI, for example {@code slot-taken}
     * @param title the same for every problem of this type
     * @param detail what happened this time
     */
    public Problem(int status, String type, String title, String detail) {
        super(detail);
        this.status = status;
        this.type = type;
        this.title = title;
    }

    /** Something asked for by its id that isn't there. */
    public static Problem notFound(String thing, Object id) {
        return new Problem(404, "not-found", "Not found", "There is no " + thing + " " + id + ".");
    }

    /** One field of the request that can't be used; the detail says what would work. */
    public static Problem invalid(String field, String detail) {
        return new Problem(400, "invalid-request", "The request can't be used as it is", detail).with("field", field);
    }

    /** A change made against an older version than the one that stands. */
    public static Problem stale(String thing, long expected, long actual) {
        return new Problem(
                        412,
                        "stale-version",
                        "Somebody else changed it first",
                        "The " + thing + " is at version " + actual + ", not " + expected
                                + ". Read it again and repeat the change.")
                .with("version", actual);
    }

    /** Adds an extension member. */
    public final Problem with(String member, @Nullable Object value) {
        if (value != null) {
            members.put(member, value);
        }
        return this;
    }

    /** Says that the same request may succeed in so many seconds: as the header {@code Retry-After} and as the member {@code retry}. */
    public final Problem retryAfter(int seconds) {
        retryAfter = seconds;
        return with("retry", true);
    }

    /** Seconds; 0 when asking again is no help. */
    public int retryAfter() {
        return retryAfter;
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    /** The document of RFC 9457. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "https://axial.example/problems/" + type);
        document.put("title", title);
        document.put("status", status);
        document.put("detail", getMessage());
        document.putAll(members);
        return document;
    }
}
