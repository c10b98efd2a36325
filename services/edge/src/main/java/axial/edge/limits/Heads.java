package axial.edge.limits;

import axial.edge.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Heads of requests that nothing behind could make sense of: they are answered with a problem. */
@ApplicationScoped
class Heads {

    /** Before signing in. */
    private static final int FIRST = 300;

    private static final String RANGE = "[^\\s/;,]+/[^\\s/;,]+\\s*(?:;[^,]*)?";
    private static final Pattern ACCEPT = Pattern.compile("\\s*(?:" + RANGE + ")?(?:\\s*,\\s*(?:" + RANGE + ")?)*\\s*");

    void guard(@Observes Filters filters) {
        filters.register(this::look, FIRST);
    }

    private void look(RoutingContext call) {
        String accept = call.request().getHeader(HttpHeaders.ACCEPT);
        if (accept != null && (accept.length() > 2000 || !ACCEPT.matcher(accept).matches())) {
            Refusal.answerAndClose(call, notAcceptable());
            return;
        }
        call.next();
    }

    private static Problem notAcceptable() {
        return new Problem(
                406,
                "not-acceptable",
                "No answer of that kind",
                "Accept names no kind of document. application/json, for example, is one.");
    }
}
