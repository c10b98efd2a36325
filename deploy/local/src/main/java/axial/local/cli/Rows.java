package axial.local.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** The rows of an answer that is a list or carries one. */
final class Rows {

    private Rows() {}

    static Iterable<JsonNode> of(JsonNode answer) {
        if (answer.isArray()) {
            return answer;
        }
        for (JsonNode part : answer) {
            if (part.isArray()) {
                return part;
            }
        }
        return java.util.List.of();
    }
}
