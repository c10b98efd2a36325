package axial.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Looks into a schema: its objects, their properties, what may be null. */
final class Shapes {

    private Shapes() {}

    static List<String> properties(JsonNode object) {
        return object.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    static List<String> required(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** Every schema of an object that names properties, with its JSON pointer; conditions (if, then) are none. */
    static Map<String, JsonNode> objects(JsonNode schema) {
        Map<String, JsonNode> objects = new LinkedHashMap<>();
        walk("", schema, (pointer, node) -> {
            if (node.has("properties") && allows("object", node)) {
                objects.put(pointer, node);
            }
        });
        return objects;
    }

    /** Whether the schema, or the definition it points to, may be null. */
    static boolean mayBeNull(JsonNode root, JsonNode schema) {
        String ref = schema.path("$ref").asText();
        return allows("null", ref.isEmpty() ? schema : root.at(ref.substring(1)));
    }

    static void walk(String pointer, JsonNode node, BiConsumer<String, JsonNode> visit) {
        visit.accept(pointer, node);
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(pointer + "/" + i, node.get(i), visit);
            }
        }
        node.properties().forEach(child -> walk(pointer + "/" + child.getKey(), child.getValue(), visit));
    }

    private static boolean allows(String type, JsonNode schema) {
        JsonNode types = schema.path("type");
        if (types.isTextual()) {
            return types.asText().equals(type);
        }
        for (JsonNode each : types) {
            if (each.asText().equals(type)) {
                return true;
            }
        }
        return false;
    }
}
