package axial.edge.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Looks at the head of every request: a body that says it is too large is refused before a byte of it is read, one that doesn't come in time is
 * cut off, and only a few imports, which may be large, run at once. {@link Unmeasured} counts bodies that don't say how large they are.
 */
@ApplicationScoped
class Bodies {

    /** Later than authentication and authorization, which have 200 and 100, and than {@link Turns}. */
    private static final int AFTER_SIGNING_IN = 50;

    private final HttpLimits limits;
    private final Semaphore imports;

    Bodies(HttpLimits limits) {
        this.limits = limits;
        this.imports = new Semaphore(limits.importsAtOnce());
    }

    void guard(@Observes Filters filters) {
        filters.register(this::look, AFTER_SIGNING_IN);
    }

    private void look(RoutingContext call) {
        boolean isImport = isImport(call);
        long most = (isImport ? limits.importSize() : limits.bodySize()).asLongValue();
        if (length(call.request()) > most) {
            Refusal.answerAndClose(call, BodyProblems.tooLarge(most));
            return;
        }
        if (isImport && !enter(call)) {
            Refusal.answerAndClose(call, BodyProblems.importsBusy(limits.importsAtOnce()));
            return;
        }
        awaitBody(call, isImport ? limits.importPatience() : limits.bodyPatience());
        call.next();
    }

    /** Strangers have no larger bodies and take no place from others. */
    static boolean isImport(RoutingContext call) {
        return call.user() != null
                && call.request().method() == HttpMethod.POST
                && call.normalizedPath().startsWith("/imports/");
    }

    private boolean enter(RoutingContext call) {
        if (!imports.tryAcquire()) {
            return false;
        }
        call.addEndHandler(ended -> imports.release());
        return true;
    }

    private static void awaitBody(RoutingContext call, Duration patience) {
        HttpServerRequest request = call.request();
        if (request.isEnded() || !mayHaveBody(request)) {
            return;
        }
        long timer = call.vertx().setTimer(patience.toMillis(), late -> {
            if (!request.isEnded()) {
                Refusal.answerAndClose(call, BodyProblems.tooSlow(patience));
            }
        });
        call.addEndHandler(answered -> {
            if (request.isEnded()) {
                call.vertx().cancelTimer(timer);
            } else {
                // who was answered early may still be sending; it is read past, so that the connection can be used
                // again
                request.handler(null);
                request.resume();
            }
        });
    }

    private static boolean mayHaveBody(HttpServerRequest request) {
        return length(request) > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
