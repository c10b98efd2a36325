package axial.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Serves the issuer with the JDK's own HTTP server. The library brings two others: one needs a newer Netty than Quarkus
 * has, the other needs JUnit 4 on the class path.
 */
final class LoopbackHttp implements OAuth2HttpServer {

    private static final System.Logger LOG = System.getLogger(LoopbackHttp.class.getName());

    private final ExecutorService threads = Executors.newFixedThreadPool(4, task -> {
        Thread thread = new Thread(task, "axial-issuer");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable HttpServer server;

    @Override
    public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> answer) {
        return start(0, answer);
    }

    @Override
    public OAuth2HttpServer start(int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> answer) {
        return start(InetAddress.getLoopbackAddress(), port, answer);
    }

    @Override
    public OAuth2HttpServer start(
            InetAddress address, int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> answer) {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(address, port), 0);
            started.setExecutor(threads);
            started.createContext("/", exchange -> serve(exchange, answer));
            started.start();
            server = started;
            return this;
        } catch (IOException e) {
            throw new ServerFailed("The issuer did not start on " + address.getHostAddress() + ":" + port + ".", e);
        }
    }

    private static void serve(HttpExchange exchange, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> answer)
            throws IOException {
        try (exchange) {
            OAuth2HttpResponse response = answer.invoke(request(exchange));
            response.getHeaders()
                    .forEach(header -> exchange.getResponseHeaders().add(header.getFirst(), header.getSecond()));
            byte[] body = body(response);
            exchange.sendResponseHeaders(response.getStatus(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The issuer failed at " + exchange.getRequestURI().getPath(),
                    e);
        }
    }

    private static OAuth2HttpRequest request(HttpExchange exchange) throws IOException {
        Headers.Builder headers = new Headers.Builder();
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(value -> headers.addUnsafeNonAscii(name, value)));
        HttpUrl url = HttpUrl.get("http://" + exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new OAuth2HttpRequest(headers.build(), exchange.getRequestMethod(), url, body);
    }

    private static byte[] body(OAuth2HttpResponse response) {
        if (response.getBytesBody() != null) {
            return response.getBytesBody();
        }
        return response.getBody() == null ? new byte[0] : response.getBody().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public OAuth2HttpServer stop() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
        return this;
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public int port() {
        if (server == null) {
            throw new UncheckedIOException(new IOException("The issuer has not started."));
        }
        return server.getAddress().getPort();
    }

    @Override
    public HttpUrl url(String path) {
        return HttpUrl.get("http://127.0.0.1:" + port())
                .newBuilder()
                .addPathSegments(path)
                .build();
    }

    @Override
    public @Nullable Ssl sslConfig() {
        return null;
    }
}
