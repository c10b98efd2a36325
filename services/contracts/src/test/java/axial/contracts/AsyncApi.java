package axial.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An AsyncAPI 3.0 document and what is wrong with it, each trouble one sentence. */
record AsyncApi(JsonNode document) {

    private static final Set<String> ATTRIBUTES = Set.of(
            "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "ce_subject", "ce_network", "content-type");

    List<String> troubles(Collection<String> topics) {
        List<String> troubles = new ArrayList<>();
        if (!document.path("asyncapi").asText().startsWith("3.0.")) {
            troubles.add("The document is not AsyncAPI 3.0.");
        }
        Shapes.walk("", document, (pointer, node) -> {
            if (node.has("$ref") && resolve(node).isMissingNode()) {
                troubles.add(node.get("$ref").asText() + " leads nowhere.");
            }
        });
        topicsAndSchemas(topics, troubles);
        channels().forEach(channel -> messages(channel.getValue(), troubles));
        channels().forEach(channel -> operations(channel.getKey(), address(channel.getValue()), troubles));
        return troubles;
    }

    private void topicsAndSchemas(Collection<String> topics, List<String> troubles) {
        Set<String> addresses = new TreeSet<>(
                channels().map(channel -> address(channel.getValue())).toList());
        topics.stream()
                .filter(topic -> !addresses.contains(topic))
                .forEach(topic -> troubles.add(topic + " has a schema and no channel."));
        addresses.stream()
                .filter(address -> !topics.contains(address))
                .forEach(address -> troubles.add(address + " has a channel and no schema."));
    }

    private void messages(JsonNode channel, List<String> troubles) {
        String topic = address(channel);
        List<JsonNode> messages = new ArrayList<>();
        channel.path("messages").forEach(message -> messages.add(resolve(message)));
        if (messages.stream()
                .noneMatch(
                        message -> message.at("/payload/schema/$ref").asText().equals("./" + topic + ".schema.json"))) {
            troubles.add(topic + " has no message with its schema.");
        }
        if (messages.stream()
                .noneMatch(message ->
                        resolve(message.path("payload")).path("type").asText().equals("null"))) {
            troubles.add(topic + " has no tombstone.");
        }
        for (JsonNode message : messages) {
            Set<String> missing = new TreeSet<>(ATTRIBUTES);
            if (writer(topic).equals("booking")) {
                missing.add("ce_ledgerposition");
            }
            missing.removeAll(demanded(message.path("headers")));
            missing.forEach(header -> troubles.add(topic + " has a message without " + header + "."));
            if (!message.at("/bindings/kafka/key").has("type")) {
                troubles.add(topic + " has a message without a key.");
            }
        }
    }

    private void operations(String channel, String topic, List<String> troubles) {
        if (!services("send", channel).equals(List.of(writer(topic)))) {
            troubles.add(topic + " is sent by " + services("send", channel) + ".");
        }
        List<String> readers = services("receive", channel);
        if (readers.isEmpty() || readers.contains(writer(topic))) {
            troubles.add(topic + " is received by " + readers + ".");
        }
    }

    private List<String> services(String action, String channel) {
        return document.path("operations").properties().stream()
                .map(Map.Entry::getValue)
                .filter(operation -> operation.path("action").asText().equals(action))
                .filter(operation -> operation.at("/channel/$ref").asText().equals("#/channels/" + channel))
                .map(operation -> operation.at("/tags/0/name").asText())
                .toList();
    }

    private Set<String> demanded(JsonNode headers) {
        JsonNode schema = resolve(headers);
        Set<String> names = new TreeSet<>(Shapes.required(schema));
        schema.path("allOf").forEach(part -> names.addAll(demanded(part)));
        return names;
    }

    private Stream<Map.Entry<String, JsonNode>> channels() {
        return document.path("channels").properties().stream();
    }

    /** What a reference points to, in this document or in a file beside it; the node itself where it is no reference. */
    private JsonNode resolve(JsonNode node) {
        String ref = node.path("$ref").asText();
        if (ref.isEmpty()) {
            return node;
        }
        if (ref.startsWith("#/")) {
            return document.at(ref.substring(1));
        }
        return Resources.topics().stream()
                .filter(topic -> ref.equals("./" + topic + ".schema.json"))
                .map(Resources::schema)
                .findFirst()
                .orElse(document.at("/there/is/no/such/file"));
    }

    private static String address(JsonNode channel) {
        return channel.path("address").asText();
    }

    /** axial.room.clinics is written by room. */
    private static String writer(String topic) {
        return topic.split("\\.")[1];
    }
}
