package axial.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyTest {

    /** Names of clinics, things and members of staff; none of a patient. */
    private static final Map<String, List<String>> NAMES_THAT_MAY_TRAVEL = Map.of(
            "axial.room.clinics", List.of("/name"),
            "axial.room.resources", List.of("/name"),
            "axial.provider.providers", List.of("/displayName"));

    @ParameterizedTest
    @MethodSource("topics")
    void no_schema_has_a_property_that_looks_like_patient_data(String topic) {
        assertThat(PatientData.in(Resources.schema(topic)))
                .isEqualTo(NAMES_THAT_MAY_TRAVEL.getOrDefault(topic, List.of()));
    }

    @Test
    void patient_data_in_a_schema_is_found_however_deep() {
        JsonNode offender = Resources.json(Resources.path("planted/patient-data.schema.json"));
        assertThat(PatientData.in(offender))
                .containsExactlyInAnyOrder(
                        "/patientName",
                        "/birthDate",
                        "/mrn",
                        "/properties/visits/items/comment",
                        "/$defs/contact/homePhone",
                        "/$defs/contact/address",
                        "/$defs/contact/nursing_note");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void no_example_carries_patient_data(String topic) {
        List<String> found = new ArrayList<>();
        for (var file : Resources.files("contracts/examples/" + topic)) {
            Shapes.walk("", Resources.json(file), (pointer, node) -> node.properties().stream()
                    .filter(property -> PatientData.suspects(property.getKey()))
                    .forEach(property -> found.add(pointer + "/" + property.getKey())));
        }
        assertThat(found).isSubsetOf(NAMES_THAT_MAY_TRAVEL.getOrDefault(topic, List.of()));
    }

    @ParameterizedTest
    @MethodSource("topicsAboutPatients")
    void every_object_about_a_patient_refuses_such_names_even_as_additional_properties(String topic) {
        assertThat(Shapes.objects(Resources.schema(topic))).allSatisfy((pointer, object) -> assertThat(
                        object.at("/propertyNames/$ref").asText())
                .as(pointer)
                .isEqualTo("#/$defs/noPatientData"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patientName",
                "name",
                "surname",
                "birthDate",
                "dateOfBirth",
                "dob",
                "phone",
                "homePhone",
                "email",
                "mrn",
                "ssn",
                "address",
                "street",
                "note",
                "nursingNotes",
                "comment",
                "remarks",
                "text",
                "freeText"
            })
    void the_schemas_and_this_test_agree_on_what_may_not_travel(String property) {
        assertThat(PatientData.suspects(property)).isTrue();
        assertThat(topicsAboutPatients()).allSatisfy(topic -> {
            String pattern = Resources.schema(topic)
                    .at("/$defs/noPatientData/not/pattern")
                    .asText();
            assertThat(property).containsPattern(pattern);
        });
    }

    static List<String> topics() {
        return Resources.topics();
    }

    static List<String> topicsAboutPatients() {
        return topics().stream()
                .filter(topic -> topic.startsWith("axial.booking.") || topic.startsWith("axial.planner."))
                .toList();
    }
}
