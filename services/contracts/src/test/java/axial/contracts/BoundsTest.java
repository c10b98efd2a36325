package axial.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in has a largest size: an event made of it must fit into a message, and nobody fills the memory. */
class BoundsTest {

    @ParameterizedTest
    @ValueSource(strings = {"booking", "provider", "room", "planner"})
    void every_list_map_and_text_of_a_request_is_bounded(String service) throws Exception {
        // a time of day without quotes passes for a number here
        String text = Files.readString(Path.of("..", service, "openapi.yaml"))
                .replaceAll("(?m)(\\d{2}:\\d{2}:\\d{2}[.]\\d+)$", "'$1'");
        JsonNode document = new YAMLMapper().readTree(text);
        assertThat(unbounded(document)).isEmpty();
    }

    @Test
    void a_list_a_map_and_a_text_without_an_end_are_found() throws IOException {
        JsonNode document = new YAMLMapper().readTree("""
                paths:
                  /things:
                    post:
                      requestBody:
                        content:
                          application/json:
                            schema: {$ref: "#/components/schemas/Thing"}
                components:
                  schemas:
                    Thing:
                      type: object
                      properties:
                        id: {type: string, format: uuid}
                        kind: {type: string, enum: [A, B]}
                        short: {type: string, maxLength: 3}
                        text: {type: string, pattern: "\\\\S"}
                        code: {type: string, pattern: "[A-Z]{1,15}"}
                        parts: {type: array, items: {$ref: "#/components/schemas/Thing"}}
                        drive: {type: object, additionalProperties: {type: integer}}
                        names: {type: array, maxItems: 3, items: {type: string}}
                """);
        assertThat(unbounded(document))
                .containsExactly(
                        "POST /things.drive: no maxProperties",
                        "POST /things.names[]: no maxLength",
                        "POST /things.parts: no maxItems",
                        "POST /things.text: no maxLength");
    }

    private static Set<String> unbounded(JsonNode document) {
        Set<String> found = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode schema = method.getValue().at("/requestBody/content/application~1json/schema");
                    walk(document, schema, method.getKey().toUpperCase() + " " + path.getKey(), found, new HashSet<>());
                }));
        return found;
    }

    private static void walk(JsonNode document, JsonNode node, String where, Set<String> found, Set<String> seen) {
        JsonNode schema = node;
        if (node.has("$ref")) {
            String ref = node.get("$ref").asText();
            if (!seen.add(ref)) {
                return;
            }
            schema = document.at(ref.substring(1));
        }
        for (String all : new String[] {"allOf", "anyOf", "oneOf"}) {
            for (JsonNode part : schema.path(all)) {
                walk(document, part, where, found, new HashSet<>(seen));
            }
        }
        String type = schema.path("type").isArray()
                ? schema.path("type").get(0).asText()
                : schema.path("type").asText();
        switch (type) {
            case "array" -> {
                require(schema, "maxItems", where, found);
                walk(document, schema.path("items"), where + "[]", found, new HashSet<>(seen));
            }
            case "object" -> {
                if (schema.has("additionalProperties")
                        && schema.path("properties").isEmpty()) {
                    require(schema, "maxProperties", where, found);
                    walk(document, schema.path("additionalProperties"), where + "{}", found, new HashSet<>(seen));
                }
                schema.path("properties")
                        .properties()
                        .forEach(field -> walk(
                                document, field.getValue(), where + "." + field.getKey(), found, new HashSet<>(seen)));
            }
            case "string" -> {
                if (!schema.has("enum")
                        && !schema.has("format")
                        && !hasEnd(schema.path("pattern").asText())) {
                    require(schema, "maxLength", where, found);
                }
            }
            default -> {
                // numbers and truth values have an end of their own
            }
        }
    }

    /** A pattern that says how many characters there may be. */
    private static boolean hasEnd(String pattern) {
        return pattern.contains("{");
    }

    private static void require(JsonNode schema, String limit, String where, Set<String> found) {
        if (!schema.has(limit)) {
            found.add(where + ": no " + limit);
        }
    }
}
