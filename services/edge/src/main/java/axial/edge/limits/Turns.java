package axial.edge.limits;

import axial.edge.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Lets only some calls of one caller run at once, so that whoever asks much leaves connections to the database, and time, to everybody else. The
 * others of that caller wait in line; when the line is full, they are asked to come again.
 */
@ApplicationScoped
class Turns {

    /** Later than signing in, and before the body is awaited: who waits in line has time to send it. */
    private static final int BEFORE_THE_BODY = 60;

    /** Says that another replica asks. */
    private static final String REFERRED = "Axial-Referred-By";

    private static final int PAUSE = 1;

    private final HttpLimits limits;
    private final ConcurrentMap<String, Line> lines = new ConcurrentHashMap<>();

    Turns(HttpLimits limits) {
        this.limits = limits;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::look, BEFORE_THE_BODY);
    }

    private void look(RoutingContext call) {
        if (!(call.user() instanceof QuarkusHttpUser user) || isStream(call)) {
            call.next();
            return;
        }
        String caller = line(call, user.getSecurityIdentity().getPrincipal().getName());
        Context here = call.vertx().getOrCreateContext();
        var turn = new Line.Turn(() -> here.runOnContext(go -> call.next()));
        boolean[] joined = {false};
        lines.compute(caller, (name, known) -> {
            Line line = known == null ? new Line(limits.callsAtOnce(), limits.callsWaiting()) : known;
            joined[0] = line.join(turn);
            return line;
        });
        if (joined[0]) {
            call.addEndHandler(ended -> leave(caller, turn));
        } else {
            Refusal.answerAndClose(call, tooMany());
        }
    }

    /** Whoever follows the progress of something does nothing meanwhile, and long. */
    private static boolean isStream(RoutingContext call) {
        String accept = call.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/event-stream");
    }

    /** Services that ask each other in a caller's name must not wait for each other's lines. */
    private static String line(RoutingContext call, String caller) {
        return call.request().getHeader(REFERRED) == null ? caller : caller + " (referred)";
    }

    private void leave(String caller, Line.Turn turn) {
        lines.computeIfPresent(caller, (name, line) -> {
            line.leave(turn);
            return line.isEmpty() ? null : line;
        });
    }

    private Problem tooMany() {
        return new Problem(
                        429,
                        "too-many-at-once",
                        "Too many requests at once",
                        "So many of your requests run at once: " + limits.callsAtOnce() + ", and so many more wait: "
                                + limits.callsWaiting() + ". Send the next when some of them are answered.")
                .retryAfter(PAUSE);
    }
}
