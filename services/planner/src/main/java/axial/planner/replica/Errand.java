package axial.planner.replica;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * In whose name a question is passed on, and by whom.
 *
 * @param authorization as it came with the question
 * @param me            the replica that passes it on
 * @param referredBy    the replica that passed it to this one; null when it came from outside
 */
public record Errand(
        String authorization, String me, @Nullable String referredBy) {

    static final String REFERRED_BY = "Axial-Referred-By";

    static Errand of(CurrentVertxRequest current, Replicas replicas) {
        HttpServerRequest request = current.getCurrent().request();
        String authorization = request.getHeader("Authorization");
        return new Errand(
                authorization == null ? "" : authorization, replicas.myName(), request.getHeader(REFERRED_BY));
    }

    boolean isReferred() {
        return referredBy != null;
    }
}
