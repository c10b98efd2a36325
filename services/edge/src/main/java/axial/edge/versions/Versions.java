package axial.edge.versions;

import axial.edge.problem.Problem;
import jakarta.ws.rs.core.EntityTag;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A version as it stands in {@code ETag} and {@code If-Match}: the number in quotation marks. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private Versions() {}

    /**
     * The version a caller has seen.
     *
     * @param ifMatch the header's value
     * @throws Problem 428 when it is missing, 400 when it is no version
     */
    public static long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(
                    428,
                    "precondition-required",
                    "Say which version you have seen",
                    "The header If-Match is missing. It takes the ETag of what you have read, for example \"3\".");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.invalid("If-Match", "'" + ifMatch + "' is not a version. It looks like \"3\".");
        }
        return Long.parseLong(tag.group(1));
    }

    /** Answers 200 with an entity and its version. */
    public static <T> RestResponse<T> ok(T entity, long version) {
        return RestResponse.ResponseBuilder.ok(entity).tag(tag(version)).build();
    }

    /** Answers 201 with a new entity, where it is found and its version. */
    public static <T> RestResponse<T> created(URI location, T entity, long version) {
        return RestResponse.ResponseBuilder.<T>created(location)
                .entity(entity)
                .tag(tag(version))
                .build();
    }

    private static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }
}
