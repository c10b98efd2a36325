package axial.benchmark.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** Whether an instance has the shape that the published schema describes. */
final class InstanceSchema {

    private static final int MOST_SHOWN = 25;

    private static final JsonSchema SCHEMA = load();

    private InstanceSchema() {}

    private static JsonSchema load() {
        InputStream file = InstanceSchema.class.getResourceAsStream("/axial/benchmark/instance.schema.json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Objects.requireNonNull(file, "The schema is missing on the class path."));
    }

    static List<Finding> check(JsonNode root) {
        return SCHEMA.validate(root).stream()
                .limit(MOST_SHOWN)
                .map(InstanceSchema::finding)
                .toList();
    }

    private static Finding finding(ValidationMessage message) {
        return Finding.error(message.getInstanceLocation().toString(), message.getMessage());
    }
}
