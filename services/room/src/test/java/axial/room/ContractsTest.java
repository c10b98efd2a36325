package axial.room;

import static org.assertj.core.api.Assertions.assertThat;

import axial.messaging.Event;
import axial.room.events.ClinicChanged;
import axial.room.events.OpeningChanged;
import axial.room.events.ResourceChanged;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events as this service writes them keep the contracts that others read them by. */
class ContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final UUID ID = UUID.fromString("7f11ee19-d49d-4a71-a615-dc020b7ef25e");

    static Stream<Event> events() {
        return Stream.of(
                new ClinicChanged("TUL", "NEOK", "Tulsa", "America/Chicago", 36.154, -95.9928, Map.of("VIN", 80), 7),
                new ClinicChanged("TUL", "NEOK", "Tulsa", "America/Chicago", 36.154, -95.9928, Map.of(), 1),
                resource("ROOM", "FLUORO", List.of("FIXED_C_ARM", "LEAD_SHIELDING"), true),
                resource("DEVICE", "MOBILE_C_ARM", List.of(), false),
                resource("BAY", "CHAIR", List.of(), true),
                new OpeningChanged(
                        ID,
                        "NEOK",
                        ID,
                        "TUL",
                        Instant.parse("2026-11-30T14:00:00Z"),
                        Instant.parse("2026-11-30T23:05:00Z"),
                        2));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_keeps_its_contract(Event event) {
        assertThat(broken(event.topic(), JSON.valueToTree(event))).isEmpty();
    }

    @Test
    void a_broken_event_is_noticed() {
        assertThat(broken("axial.room.resources", JSON.valueToTree(resource("ROOM", "CHAIR", List.of(), true))))
                .isNotEmpty();
        var opening = JSON.<com.fasterxml.jackson.databind.node.ObjectNode>valueToTree(
                events().skip(5).findFirst().orElseThrow());
        opening.remove("end");
        assertThat(broken("axial.room.openings", opening)).isNotEmpty();
    }

    @Test
    void the_key_is_the_id_of_what_the_event_is_about() {
        assertThat(events().map(Event::key).distinct()).containsExactly("TUL", ID.toString());
        assertThat(OpeningChanged.gone(ID, "NEOK").key()).isEqualTo(ID.toString());
        assertThat(OpeningChanged.gone(ID, "NEOK").topic()).isEqualTo("axial.room.openings");
    }

    private static ResourceChanged resource(String kind, String sort, List<String> capabilities, boolean inService) {
        return new ResourceChanged(
                ID,
                "NEOK",
                "TUL",
                "TUL-1",
                "Number one",
                kind,
                sort,
                capabilities,
                kind.equals("ROOM") ? "OFFICE" : null,
                inService,
                3);
    }

    private static Set<ValidationMessage> broken(String topic, JsonNode data) {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(ContractsTest.class.getResourceAsStream("/contracts/" + topic + ".schema.json"));
        return schema.validate(data);
    }
}
