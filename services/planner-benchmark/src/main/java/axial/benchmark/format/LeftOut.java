package axial.benchmark.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What an instance may leave out, and what it then means: nothing of it; of a request's drives, that no clinic is far. */
final class LeftOut {

    private static final List<String> RESOURCES = List.of("rooms", "devices", "bays");

    private LeftOut() {}

    static JsonNode filledIn(JsonNode given) {
        JsonNode root = given.deepCopy();
        RESOURCES.forEach(
                list -> root.path(list).forEach(resource -> ((ObjectNode) resource).withArray("capabilities")));
        root.path("clinics").forEach(clinic -> ((ObjectNode) clinic).withObject("/driveMinutes"));
        for (JsonNode node : root.path("requests")) {
            ObjectNode request = (ObjectNode) node;
            if (!request.has("driveMinutes")) {
                ObjectNode drives = request.withObject("/driveMinutes");
                root.path("clinics")
                        .forEach(clinic -> drives.put(clinic.path("code").asText(), 0));
            }
            request.withArray("unavailable");
            request.withArray("after");
            request.withArray("notSameDayAs");
            request.withArray("softGaps");
            if (!request.has("displaced")) {
                request.put("displaced", false);
            }
            request.path("alternatives").forEach(way -> ((ObjectNode) way).withArray("devices"));
        }
        return root;
    }
}
