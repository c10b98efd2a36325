package axial.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

    @ParameterizedTest
    @MethodSource("topics")
    void a_schema_is_a_schema_of_draft_2020_12(String topic) {
        JsonNode schema = Resources.schema(topic);
        assertThat(Contract.metaSchema().validate(schema)).isEmpty();
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asText()).isEqualTo("urn:axial:contract:" + topic + ":v1");
    }

    @Test
    void what_is_no_schema_is_found_out() throws Exception {
        var offender = new JsonMapper().readTree("{\"type\": \"objekt\"}");
        assertThat(Contract.metaSchema().validate(offender)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_schema_stands_alone(String topic) {
        assertThat(refsThatLeadNowhere(Resources.schema(topic))).isEmpty();
    }

    @Test
    void a_reference_to_another_file_or_to_nothing_is_found_out() throws Exception {
        var offender = new JsonMapper().readTree("""
                {"$defs": {"here": {}}, "allOf": [{"$ref": "#/$defs/here"}, {"$ref": "#/$defs/gone"}, {"$ref": "other.json"}]}""");
        assertThat(refsThatLeadNowhere(offender)).containsExactly("#/$defs/gone", "other.json");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void what_may_be_null_may_also_be_absent_and_the_other_way_round(String topic) {
        JsonNode schema = Resources.schema(topic);
        assertThat(Shapes.objects(schema)).isNotEmpty().allSatisfy((pointer, object) -> {
            var optional = new ArrayList<>(Shapes.properties(object));
            optional.removeIf(
                    name -> !Shapes.mayBeNull(schema, object.get("properties").get(name)));
            var notRequired = new ArrayList<>(Shapes.properties(object));
            notRequired.removeAll(Shapes.required(object));
            assertThat(notRequired).as(pointer).isEqualTo(optional);
        });
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_schema_says_who_writes_it_and_what_its_key_is(String topic) {
        String writer = topic.split("\\.")[1];
        assertThat(Resources.schema(topic).path("description").asText())
                .contains("ritten by " + writer)
                .contains("key: ")
                .contains("tombstone: ");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_schema_reads_the_same_as_a_stream(String topic) {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemasTest.class.getResourceAsStream("/contracts/" + topic + ".schema.json"));
        assertThat(schema.validate(Resources.example(topic, "full"))).isEmpty();
    }

    static List<String> topics() {
        return Resources.topics();
    }

    private static List<String> refsThatLeadNowhere(JsonNode schema) {
        List<String> lost = new ArrayList<>();
        Shapes.walk("", schema, (pointer, node) -> {
            String ref = node.path("$ref").asText("#");
            if (!ref.startsWith("#") || schema.at(ref.substring(1)).isMissingNode()) {
                lost.add(ref);
            }
        });
        return lost;
    }
}
