package axial.provider;

import static org.assertj.core.api.Assertions.assertThat;

import axial.messaging.Event;
import axial.provider.events.ProviderChanged;
import axial.provider.events.SessionChanged;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        var dated = new ProviderChanged.Credential(
                "MBB_TL", List.of("TUL", "VIN"), LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
        var open = new ProviderChanged.Credential("MBB_ALL", null, LocalDate.parse("2026-01-01"), null);
        return Stream.of(
                provider(List.of(dated, open), new ProviderChanged.Limits(14, 420)),
                provider(List.of(), new ProviderChanged.Limits(null, null)),
                new SessionChanged(
                        ID,
                        "NEOK",
                        ID,
                        "TUL",
                        Instant.parse("2026-11-30T14:00:00Z"),
                        Instant.parse("2026-11-30T23:05:00Z"),
                        "MIXED",
                        2));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_keeps_its_contract(Event event) {
        assertThat(broken(event.topic(), JSON.valueToTree(event))).isEmpty();
    }

    @Test
    void a_broken_event_is_noticed() {
        var nowhere = new ProviderChanged.Credential("MBB_TL", List.of(), LocalDate.parse("2026-01-01"), null);
        assertThat(broken(
                        "axial.provider.providers",
                        JSON.valueToTree(provider(List.of(nowhere), new ProviderChanged.Limits(14, 420)))))
                .isNotEmpty();
        ObjectNode session = JSON.valueToTree(events().skip(2).findFirst().orElseThrow());
        session.remove("clinic");
        assertThat(broken("axial.provider.sessions", session)).isNotEmpty();
    }

    @Test
    void the_key_is_the_id_of_what_the_event_is_about() {
        assertThat(events().map(Event::key)).containsOnly(ID.toString());
        assertThat(SessionChanged.gone(ID, "NEOK").key()).isEqualTo(ID.toString());
        assertThat(SessionChanged.gone(ID, "NEOK").topic()).isEqualTo("axial.provider.sessions");
    }

    private static ProviderChanged provider(
            List<ProviderChanged.Credential> credentials, ProviderChanged.Limits limits) {
        return new ProviderChanged(ID, "NEOK", "OKAFOR", "Dr Okafor", "NP", true, credentials, limits, 3);
    }

    private static Set<ValidationMessage> broken(String topic, JsonNode data) {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(ContractsTest.class.getResourceAsStream("/contracts/" + topic + ".schema.json"));
        return schema.validate(data);
    }
}
