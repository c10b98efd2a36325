package axial.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** The schema of one topic, loaded the way services load it: from the class path, formats asserted. */
record Contract(String topic, JsonSchema schema) {

    private static final JsonSchemaFactory DRAFT_2020_12 = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .build();

    /** A place in a record, as a JSON pointer, and the keyword of the schema that refuses what stands there. */
    record Refusal(String place, String keyword) {

        static Refusal of(ValidationMessage message) {
            String object = message.getInstanceLocation().toString();
            boolean aboutProperty = message.getProperty() != null;
            return new Refusal(aboutProperty ? object + "/" + message.getProperty() : object, message.getType());
        }
    }

    static Contract of(String topic) {
        return new Contract(topic, DRAFT_2020_12.getSchema(SchemaLocation.of(location(topic)), STRICT));
    }

    static JsonSchema metaSchema() {
        return DRAFT_2020_12.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"), STRICT);
    }

    private static String location(String topic) {
        return "classpath:contracts/" + topic + ".schema.json";
    }

    List<Refusal> refusals(JsonNode event) {
        return schema.validate(event).stream().map(Refusal::of).toList();
    }
}
