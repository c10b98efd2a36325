package axial.servers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Values that nobody means and somebody sends; and, for a schema of an OpenAPI document, one that somebody could mean. */
final class OddValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 4;

    /** In a path or a query, encoded. */
    static final List<String> WRITTEN = List.of(
            "a%00b",
            "%ED%A0%80",
            "x".repeat(3000),
            "%F0%9F%A6%B4",
            "'",
            "%25",
            "-1",
            "2147483648",
            "1.5",
            "NaN",
            "+99999-01-01",
            "9999-12-31",
            "2999-12-31",
            "1900-01-01",
            "2027-02-30",
            "2999-12-31T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "not-a-uuid",
            "ZZZ",
            "00000000-0000-0000-0000-000000000000");

    private OddValues() {}

    /** In the place of a value in a body. */
    static List<JsonNode> json() {
        return List.of(
                JSON.nullNode(),
                JSON.textNode(""),
                JSON.textNode("a\u0000b"),
                JSON.textNode("x".repeat(9000)),
                JSON.textNode("\ud83e\uddb4'\"\\"),
                JSON.textNode("\u200b"),
                JSON.textNode("2999-12-31"),
                JSON.textNode("1900-01-01"),
                JSON.textNode("+99999-01-01"),
                JSON.textNode("2999-12-31T00:00:00Z"),
                JSON.textNode("1900-01-01T00:00:00Z"),
                JSON.textNode("00000000-0000-0000-0000-000000000000"),
                JSON.numberNode(Integer.MAX_VALUE),
                JSON.numberNode(-1),
                JSON.numberNode(1.5),
                JSON.numberNode(1_802_520_000_000L),
                JSON.numberNode(new BigDecimal("1e400")),
                JSON.booleanNode(true),
                JSON.arrayNode().add("a").add(JSON.nullNode()),
                JSON.objectNode().put("Smith", 5));
    }

    /** Values of other types than this one's. */
    static List<JsonNode> ofOtherTypes(JsonNode value) {
        JsonNode word = JSON.textNode("1");
        return switch (value.getNodeType()) {
            case STRING ->
                List.of(
                        JSON.numberNode(2),
                        JSON.booleanNode(true),
                        JSON.arrayNode().add(2));
            case NUMBER -> List.of(word, value.isInt() ? JSON.numberNode(1.7) : word, JSON.booleanNode(true));
            case BOOLEAN -> List.of(word, JSON.numberNode(1));
            default -> List.of(word, JSON.numberNode(1));
        };
    }

    /** A value of the shape that a schema describes. */
    static JsonNode plausible(JsonNode document, JsonNode described, int depth) {
        JsonNode schema = resolved(document, described);
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (type(schema)) {
            case "object" -> object(document, schema, depth);
            case "array" -> list(document, schema, depth);
            case "number" -> JSON.numberNode(1.5);
            case "integer" -> JSON.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> JSON.booleanNode(false);
            default -> JSON.textNode(text(schema.path("format").asText()));
        };
    }

    static JsonNode resolved(JsonNode document, JsonNode schema) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            return resolved(document, document.at(reference.substring(1)));
        }
        for (JsonNode one : schema.path("anyOf")) {
            if (!type(one).equals("null")) {
                return resolved(document, one);
            }
        }
        for (JsonNode one : schema.path("allOf")) {
            return resolved(document, one);
        }
        return schema;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asText(schema.has("properties") ? "object" : "string");
        }
        return type.path(0).asText().equals("null")
                ? type.path(1).asText()
                : type.path(0).asText();
    }

    private static ObjectNode object(JsonNode document, JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        if (depth > DEEPEST) {
            return object;
        }
        schema.path("properties")
                .fields()
                .forEachRemaining(
                        property -> object.set(property.getKey(), plausible(document, property.getValue(), depth + 1)));
        if (schema.path("additionalProperties").isObject()) {
            object.set("WALK", plausible(document, schema.path("additionalProperties"), depth + 1));
        }
        return object;
    }

    private static ArrayNode list(JsonNode document, JsonNode schema, int depth) {
        ArrayNode list = JSON.arrayNode();
        return depth > DEEPEST ? list : list.add(plausible(document, schema.path("items"), depth + 1));
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2027-03-01";
            case "date-time" -> "2027-03-01T15:00:00Z";
            case "local-time", "time" -> "08:00";
            default -> "WALK";
        };
    }
}
