package axial.edge.limits;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.concurrent.CompletableFuture;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Bodies that don't say how large they are (chunked): they are counted while they come. An import counts its own. */
public class Unmeasured {

    private final HttpLimits limits;

    Unmeasured(HttpLimits limits) {
        this.limits = limits;
    }

    /** Reads the body, at most as much as is taken; fails with 413 beyond. */
    @ServerRequestFilter(preMatching = true)
    public @Nullable Uni<Response> count(ContainerRequestContext context, RoutingContext call) {
        HttpServerRequest request = call.request();
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null || request.isEnded() || Bodies.isImport(call)) {
            return null;
        }
        if (call.user() == null) {
            return null;
        }
        return read(call, limits.bodySize().asLongValue())
                .invoke(body -> context.setEntityStream(new ByteArrayInputStream(body.getBytes())))
                .map(body -> null);
    }

    private static Uni<Buffer> read(RoutingContext call, long most) {
        HttpServerRequest request = call.request();
        var whole = new CompletableFuture<Buffer>();
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() + part.length() <= most) {
                body.appendBuffer(part);
            } else if (whole.completeExceptionally(BodyProblems.tooLarge(most))) {
                request.pause();
                Refusal.closeAfterwards(call);
            }
        });
        request.endHandler(end -> whole.complete(body));
        request.exceptionHandler(whole::completeExceptionally);
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            call.response().writeContinue();
        }
        request.resume();
        return Uni.createFrom().completionStage(whole);
    }
}
