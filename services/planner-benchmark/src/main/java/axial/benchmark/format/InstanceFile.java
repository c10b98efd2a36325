package axial.benchmark.format;

import axial.benchmark.instance.Instance;
import axial.planning.model.Appointment;
import axial.planning.model.Clinic;
import axial.planning.model.Facts;
import axial.planning.model.Opening;
import axial.planning.model.Provider;
import axial.planning.model.Request;
import axial.planning.model.Resource;
import axial.planning.model.ResourceKind;
import axial.planning.model.Session;
import axial.planning.rules.Level;
import axial.planning.rules.Rule;
import axial.planning.rules.Weights;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads and writes instances. */
public final class InstanceFile {

    private static final Map<String, ResourceKind> RESOURCE_LISTS =
            new TreeMap<>(Map.of("rooms", ResourceKind.ROOM, "devices", ResourceKind.DEVICE, "bays", ResourceKind.BAY));

    private InstanceFile() {}

    /** @throws IOException when the file can't be written */
    public static void write(Instance instance, Path file) throws IOException {
        Files.writeString(file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(toJson(instance)));
    }

    static ObjectNode toJson(Instance instance) {
        Facts facts = instance.facts();
        ObjectNode root = Json.MAPPER.createObjectNode();
        root.put("name", instance.name()).put("network", facts.network());
        root.put("now", instance.now().toString());
        ObjectNode weights = root.putObject("weights");
        instance.weights().asMap().forEach((rule, weight) -> {
            if (rule.level() != Level.HARD) {
                weights.put(rule.name(), weight);
            }
        });
        root.set("clinics", Json.MAPPER.valueToTree(facts.clinics()));
        RESOURCE_LISTS.forEach((name, kind) -> root.set(name, withoutKind(facts, kind)));
        root.set("openings", Json.MAPPER.valueToTree(facts.openings()));
        root.set("providers", Json.MAPPER.valueToTree(facts.providers()));
        root.set("sessions", Json.MAPPER.valueToTree(facts.sessions()));
        root.set("requests", Json.MAPPER.valueToTree(facts.requests()));
        root.set("appointments", Json.MAPPER.valueToTree(facts.appointments()));
        return root;
    }

    private static ArrayNode withoutKind(Facts facts, ResourceKind kind) {
        ArrayNode list = Json.MAPPER.valueToTree(facts.resources().stream()
                .filter(resource -> resource.kind() == kind)
                .toList());
        list.forEach(resource -> ((ObjectNode) resource).remove("kind"));
        return list;
    }

    /** Reports whatever is wrong: with the JSON, with its shape, or with what it says. Never throws for a bad file, and never hangs. */
    public static InstanceReport read(Path file) {
        JsonNode root;
        try {
            root = Json.MAPPER.readTree(Files.readString(file));
        } catch (IOException e) {
            String message = e.getMessage() == null ? e.toString() : e.getMessage();
            return InstanceReport.broken(List.of(Finding.error(
                    file.toString(),
                    "It can't be read as JSON: " + message.lines().findFirst().orElse(""))));
        }
        return read(root);
    }

    static InstanceReport read(JsonNode root) {
        List<Finding> shape = InstanceSchema.check(root);
        if (!shape.isEmpty()) {
            return InstanceReport.broken(shape);
        }
        try {
            Instance instance = instance(LeftOut.filledIn(root));
            List<Finding> findings = new ArrayList<>(InstanceSense.check(instance));
            boolean usable = findings.stream().noneMatch(finding -> finding.kind() == Finding.Kind.ERROR);
            return new InstanceReport(usable ? instance : null, findings);
        } catch (IllegalArgumentException e) {
            return InstanceReport.broken(List.of(Finding.error("/", String.valueOf(e.getMessage()))));
        }
    }

    private static Instance instance(JsonNode root) {
        List<Resource> resources = new ArrayList<>();
        RESOURCE_LISTS.forEach((name, kind) -> {
            for (JsonNode node : root.path(name)) {
                ObjectNode resource = node.deepCopy();
                resource.put("kind", kind.name());
                resources.add(Json.MAPPER.convertValue(resource, Resource.class));
            }
        });
        Facts facts = new Facts(
                root.path("network").asText(),
                list(root, "clinics", Clinic.class),
                resources,
                list(root, "openings", Opening.class),
                list(root, "providers", Provider.class),
                list(root, "sessions", Session.class),
                list(root, "requests", Request.class),
                list(root, "appointments", Appointment.class));
        return new Instance(
                root.path("name").asText(), Instant.parse(root.path("now").asText()), weights(root), facts);
    }

    private static <T> List<T> list(JsonNode root, String name, Class<T> type) {
        List<T> list = new ArrayList<>();
        for (JsonNode node : root.path(name)) {
            list.add(Json.MAPPER.convertValue(node, type));
        }
        return list;
    }

    private static Weights weights(JsonNode root) {
        Weights weights = Weights.standard();
        for (var entry : root.path("weights").properties()) {
            weights =
                    weights.with(Rule.valueOf(entry.getKey()), entry.getValue().asInt());
        }
        return weights;
    }
}
