package axial.edge.limits;

import axial.edge.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;

/** Answers with a problem before any resource has been called. */
final class Refusal {

    private Refusal() {}

    private static void answer(RoutingContext call, Problem problem) {
        HttpServerResponse response = call.response();
        if (response.headWritten()) {
            return;
        }
        response.setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        if (problem.retryAfter() > 0) {
            response.putHeader("Retry-After", String.valueOf(problem.retryAfter()));
        }
        response.end(Json.encodeToBuffer(problem.document()));
    }

    /** The same for a body that is not read to its end: the connection can't be used again. */
    static void answerAndClose(RoutingContext call, Problem problem) {
        HttpServerRequest request = call.request();
        if (call.response().headWritten()) {
            request.connection().close();
            return;
        }
        closeAfterwards(call);
        answer(call, problem);
    }

    /** Once something has been answered, the connection ends. */
    static void closeAfterwards(RoutingContext call) {
        call.response().putHeader(HttpHeaders.CONNECTION, "close");
        call.addEndHandler(sent -> call.request().connection().close());
    }
}
