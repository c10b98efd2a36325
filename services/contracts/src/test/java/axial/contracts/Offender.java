package axial.contracts;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/**
 * A valid example with one thing wrong at {@code at}: another value, or no value at all where the file names none. Only that one thing can be the
 * reason why the contract refuses it.
 */
record Offender(String topic, JsonNode file) {

    static Offender read(String topic, Path file) {
        return new Offender(topic, Resources.json(file));
    }

    String why() {
        return file.get("why").asText();
    }

    String at() {
        return file.get("at").asText();
    }

    String refusedBy() {
        return file.get("refusedBy").asText();
    }

    JsonNode event() {
        JsonNode event = Resources.example(topic, file.get("example").asText());
        JsonPointer at = JsonPointer.compile(at());
        JsonNode around = event.at(at.head());
        if (around instanceof ArrayNode array) {
            array.set(at.last().getMatchingIndex(), file.get("value"));
        } else if (around instanceof ObjectNode object && file.has("value")) {
            object.set(at.last().getMatchingProperty(), file.get("value"));
        } else if (around instanceof ObjectNode object) {
            object.remove(at.last().getMatchingProperty());
        } else {
            throw new IllegalStateException("The example has nothing around " + at() + ".");
        }
        return event;
    }

    @Override
    public String toString() {
        return topic + " " + at() + ": " + why();
    }
}
