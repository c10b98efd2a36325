package axial.servers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sends odd values to every endpoint that a service describes in its OpenAPI document, one at a time: in every parameter, and in every field of
 * every body, the rest of which could be meant. Whatever comes, it is nobody's fault on this side.
 */
public final class EndpointWalk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> faults = new ArrayList<>();
    private final List<String> guesses = new ArrayList<>();
    private final URI service;
    private final String token;
    private JsonNode document = JSON.missingNode();
    private int calls;

    private EndpointWalk(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /**
     * Walks once.
     *
     * @param service where it answers, without a path
     * @param token of somebody who may do everything
     */
    public static EndpointWalk of(URI service, String token) {
        EndpointWalk walk = new EndpointWalk(service, token);
        try {
            walk.document = JSON.readTree(
                    walk.send("GET", "/q/openapi?format=json", null).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        walk.document.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(one -> walk.operation(path.getKey(), one.getKey(), one.getValue())));
        return walk;
    }

    /** What was answered with a status from 500 on, each with what was sent; "not now" for a position not yet known is none. */
    public List<String> faults() {
        return faults;
    }

    /** Bodies that are not as the document describes them, and were not refused by the field. */
    public List<String> guesses() {
        return guesses;
    }

    /** How much was sent. */
    public int calls() {
        return calls;
    }

    private void operation(String path, String method, JsonNode operation) {
        if (!METHODS.contains(method)) {
            return;
        }
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        @Nullable JsonNode body = schema.isMissingNode() ? null : OddValues.plausible(document, schema, 0);
        List<String> names = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (!parameter.path("in").asText().equals("header")) {
                names.add(parameter.path("name").asText());
            }
        });
        for (String odd : names.isEmpty() ? List.<String>of() : OddValues.WRITTEN) {
            names.forEach(name -> call(method, filled(path, operation, name, odd), body));
        }
        if (body != null) {
            bodies(body).forEach(one -> call(method, filled(path, operation, "", ""), one));
        }
        if (body instanceof ObjectNode object) {
            String there = filled(path, operation, "", "");
            requireRefused(method, there, "txet", object.deepCopy().put("txet", "misspelt"));
            object.fields().forEachRemaining(field -> OddValues.ofOtherTypes(field.getValue())
                    .forEach(other -> requireRefused(
                            method, there, field.getKey(), object.deepCopy().set(field.getKey(), other))));
        }
    }

    private void requireRefused(String method, String path, String field, JsonNode body) {
        HttpResponse<String> answer = send(method.toUpperCase(Locale.ROOT), path, body);
        calls++;
        boolean isNamed =
                answer.body().contains("\"field\":\"" + field) && answer.body().contains("/invalid-request");
        if (answer.statusCode() != 400 || !isNamed) {
            guesses.add(method + " " + shortened(path + " " + body) + " -> " + answer.statusCode() + " "
                    + shortened(answer.body()));
        }
    }

    /** The path with every parameter; the odd one has the odd value. */
    private String filled(String path, JsonNode operation, String oddName, String odd) {
        String filled = path;
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            boolean isOdd = name.equals(oddName);
            String value = isOdd
                    ? odd
                    : OddValues.plausible(document, parameter.path("schema"), 0).asText();
            if (parameter.path("in").asText().equals("path")) {
                filled = filled.replace("{" + name + "}", value);
            } else if (parameter.path("in").asText().equals("query")
                    && (isOdd || parameter.path("required").asBoolean())) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
        return filled.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()) + query;
    }

    /** The body with an odd value in the place of itself, and of each of its fields in turn. */
    private static List<JsonNode> bodies(JsonNode body) {
        List<JsonNode> bodies = new ArrayList<>(OddValues.json());
        if (body instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> bodies(object.path(name))
                    .forEach(odd -> bodies.add(object.deepCopy().set(name, odd))));
        } else if (body.isArray() && !body.isEmpty()) {
            bodies(body.path(0))
                    .forEach(odd -> bodies.add(JSON.createArrayNode().add(odd)));
        }
        return bodies;
    }

    private void call(String method, String path, @Nullable JsonNode body) {
        HttpResponse<String> answer = send(method.toUpperCase(Locale.ROOT), path, body);
        calls++;
        boolean isNotNow = answer.statusCode() == 503 && answer.body().contains("/ledger-behind");
        if (answer.statusCode() >= 500 && !isNotNow) {
            String sent = body == null ? "" : " " + body;
            faults.add(method + " " + shortened(path + sent) + " -> " + answer.statusCode() + " "
                    + shortened(answer.body()));
        }
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private HttpResponse<String> send(String method, String path, @Nullable JsonNode body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(service.resolve(path.replace(" ", "%20")))
                    .timeout(Duration.ofMinutes(2))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "*/*")
                    .header("If-Match", "\"1\"")
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
