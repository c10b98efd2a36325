package axial.local.client;

import axial.local.system.Ports;
import axial.local.system.Service;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A user's connection to the services of a local Axial. Calls block; a refusal is thrown as {@link Refused}. */
public final class AxialClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ILLEGAL = Pattern.compile("[^!-~]+|[\"<>\\\\^`{|}#\\[\\]]|%(?![0-9A-Fa-f]{2})");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Ports ports;
    private final @Nullable String token;

    private AxialClient(Ports ports, @Nullable String token) {
        this.ports = ports;
        this.token = token;
    }

    /** Uses a token that was had elsewhere. */
    public static AxialClient withToken(Ports ports, String token) {
        return new AxialClient(ports, token);
    }

    /**
     * Logs in at the issuer that the environment variable {@code AXIAL_ISSUER} names, by default the local one.
     *
     * @throws Refused when the issuer doesn't know the user or the password
     */
    public static AxialClient login(Ports ports, String user, String password) {
        String named = System.getenv("AXIAL_ISSUER");
        return login(ports, named == null ? "http://127.0.0.1:" + ports.issuer() + "/axial" : named, user, password);
    }

    /**
     * Logs in at an issuer, which is asked where it gives tokens.
     *
     * @throws Refused when the issuer doesn't know the user or the password
     */
    public static AxialClient login(Ports ports, String issuer, String user, String password) {
        AxialClient stranger = new AxialClient(ports, null);
        String form = form(Map.of(
                "grant_type", "password",
                "client_id", "axial",
                "scope", "openid",
                "username", user,
                "password", password));
        HttpRequest request = HttpRequest.newBuilder(stranger.tokenEndpoint(issuer))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        JsonNode answer = stranger.answer(request).body();
        return new AxialClient(ports, answer.path("access_token").asText());
    }

    private URI tokenEndpoint(String issuer) {
        HttpRequest discovery = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                .GET()
                .build();
        return URI.create(answer(discovery).body().path("token_endpoint").asText());
    }

    /** The token of the user who logged in. */
    public String token() {
        return token == null ? "" : token;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** A path with its query; parameters that are null or empty are left out. */
    public static String path(String path, Map<String, ? extends @Nullable Object> query) {
        Map<String, String> given = new LinkedHashMap<>();
        query.forEach((name, value) -> {
            if (value != null && !value.toString().isEmpty()) {
                given.put(name, value.toString());
            }
        });
        return given.isEmpty() ? path : path + "?" + form(given);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public JsonNode get(Service service, String path) {
        return answer(request(service, path).GET().build()).body();
    }

    /** Like {@link #get}, with the version that a change has to name. */
    public Answer read(Service service, String path) {
        return answer(request(service, path).GET().build());
    }

    public Answer post(Service service, String path, Object body, Map<String, String> headers) {
        HttpRequest.Builder request = request(service, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json(body)));
        headers.forEach(request::header);
        return answer(request.build());
    }

    public Answer post(Service service, String path, Object body) {
        return post(service, path, body, Map.of());
    }

    public Answer delete(Service service, String path) {
        return answer(request(service, path).DELETE().build());
    }

    /** Sends a CSV file and tells the progress events as they come; the last one is answered. */
    public JsonNode sendCsv(Service service, String path, String csv, Consumer<JsonNode> progress) {
        return events(
                request(service, path)
                        .header("Content-Type", "text/csv")
                        .header("Accept", "text/event-stream")
                        .POST(BodyPublishers.ofString(csv))
                        .build(),
                progress);
    }

    /** Follows a stream of server-sent events to its end; the last one is answered. */
    public JsonNode follow(Service service, String path, Consumer<JsonNode> progress) {
        return events(
                request(service, path)
                        .header("Accept", "text/event-stream")
                        .GET()
                        .build(),
                progress);
    }

    private JsonNode events(HttpRequest request, Consumer<JsonNode> progress) {
        HttpResponse<Stream<String>> response = send(request, BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() >= 400) {
                throw new Refused(response.statusCode(), parsed(lines.collect(Collectors.joining("\n"))));
            }
            JsonNode[] last = {MissingNode.getInstance()};
            lines.filter(line -> line.startsWith("data:")).forEach(line -> {
                last[0] = parsed(line.substring("data:".length()).trim());
                progress.accept(last[0]);
            });
            return last[0];
        } catch (UncheckedIOException e) {
            throw new Unreachable("http://" + request.uri().getAuthority() + " to the end", e);
        }
    }

    private HttpRequest.Builder request(Service service, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ports.of(service) + legal(path)))
                .timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** What somebody typed instead of an id may hold letters that no path can. */
    private static String legal(String path) {
        return ILLEGAL.matcher(path)
                .replaceAll(letters -> encoded(letters.group()).replace("+", "%20"));
    }

    private Answer answer(HttpRequest request) {
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        JsonNode body = parsed(response.body());
        if (response.statusCode() >= 400) {
            throw new Refused(response.statusCode(), body);
        }
        return new Answer(
                response.statusCode(),
                body,
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue("Location").orElse(""));
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new Unreachable("http://" + request.uri().getAuthority(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("http://" + request.uri().getAuthority(), e);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode(text);
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + body, e);
        }
    }
}
