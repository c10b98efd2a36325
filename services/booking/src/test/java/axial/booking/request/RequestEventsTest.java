package axial.booking.request;

import static org.assertj.core.api.Assertions.assertThat;

import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.Procedure;
import axial.booking.patient.Caller;
import axial.booking.world.BookingTest;
import axial.servers.Patience;
import axial.servers.Servers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@BookingTest
class RequestEventsTest {

    private static final String TOPIC = "axial.booking.requests";

    @Inject
    Catalogue catalogue;

    @Inject
    ObjectMapper json;

    @Test
    void every_procedure_is_said_as_the_contract_asks_and_without_the_person() throws IOException {
        Map<String, Object> patient = Caller.anyPatient();
        patient.put("familyName", "Xanthopoulou");
        String patientId = Caller.SCHEDULER.enters(patient);
        Map<String, String> entered = catalogue.procedures().stream()
                .map(Procedure::code)
                .collect(Collectors.toMap(
                        code -> Ordered.entered(Ordered.any(code, patientId)).toString(), code -> code));
        Map<String, String> said = heard(entered.keySet().stream().toList());
        JsonSchema contract = contract();
        assertThat(said.entrySet()).hasSize(41).allSatisfy(one -> {
            JsonNode event = json.readTree(one.getValue());
            assertThat(contract.validate(event)).isEmpty();
            assertThat(event.get("procedure").asText()).isEqualTo(entered.get(one.getKey()));
            assertThat(one.getValue())
                    .doesNotContain("Xanthopoulou")
                    .doesNotContain(patientId)
                    .doesNotContain((String) patient.get("externalId"));
        });
    }

    @Test
    void every_change_is_said_with_a_higher_version() throws IOException {
        Map<String, Object> request = Ordered.any("HA_KNEE");
        UUID id = Ordered.entered(request);
        Ordered.changing(id, "\"1\"", Ordered.with(request, "preferredWeekdays", List.of("FRIDAY", "MONDAY")))
                .statusCode(200);
        Ordered.withdrawing(id).statusCode(200);
        JsonNode last = json.readTree(heard(List.of(id.toString()), 3).get(id.toString()));
        assertThat(last.get("version").asInt()).isEqualTo(3);
        assertThat(last.get("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(last.get("preferredWeekdays").toString()).isEqualTo("[\"MONDAY\",\"FRIDAY\"]");
        assertThat(last.toString()).doesNotContain("feels well");
        assertThat(contract().validate(last)).isEmpty();
    }

    @Test
    void what_may_not_share_a_day_is_said_and_what_was_cleared_is_not() throws IOException {
        String patient = Caller.SCHEDULER.enters(Caller.anyPatient());
        UUID joint = Ordered.entered(Ordered.any("SIJ_INJ", patient));
        UUID epidural = Ordered.entered(Ordered.any("ESI_CAUDAL", patient));
        Clearing.of(epidural, "SAF-01")
                .sets(Map.of(
                        "state",
                        "GRANTED",
                        "day",
                        "2026-11-02",
                        "validFrom",
                        "2027-02-11",
                        "drugs",
                        List.of("warfarin"),
                        "reason",
                        "Dr. Zaragoza agrees"))
                .statusCode(200);
        String said = heard(List.of(epidural.toString()), 2).get(epidural.toString());
        JsonNode event = json.readTree(said);
        assertThat(contract().validate(event)).isEmpty();
        assertThat(event.get("notSameDayAs").toString()).isEqualTo("[\"" + joint + "\"]");
        assertThat(event.get("earliest").asText()).isEqualTo("2027-02-11");
        assertThat(said).doesNotContain("warfarin", "Zaragoza", "SAF-01", "clear");
    }

    @Test
    void the_days_that_rules_wish_between_procedures_are_said() throws IOException {
        String patient = Caller.SCHEDULER.enters(Caller.anyPatient());
        UUID first = Ordered.entered(Ordered.with(Ordered.any("SGB", patient), "side", "LEFT"));
        UUID second = Ordered.entered(Ordered.with(Ordered.any("SGB", patient), "side", "LEFT"));
        JsonNode event = json.readTree(heard(List.of(second.toString())).get(second.toString()));
        assertThat(contract().validate(event)).isEmpty();
        JsonNode gap = event.get("softGaps").get(0);
        assertThat(gap.get("requestId").asText()).isEqualTo(first.toString());
        assertThat(gap.get("minGapDays").asInt()).isEqualTo(7);
        assertThat(gap.get("costPerDay").asInt()).isEqualTo(60);
        assertThat(gap.get("ruleId").asText()).isEqualTo("SY-01");
    }

    @Test
    void an_event_with_a_room_kind_for_a_capability_would_be_found_out() throws IOException {
        assertThat(contract()
                        .validate(json.readTree(
                                getClass().getResource("/contracts/examples/axial.booking.requests/full.json"))))
                .isEmpty();
        var spoiled = (com.fasterxml.jackson.databind.node.ObjectNode)
                json.readTree(getClass().getResource("/contracts/examples/axial.booking.requests/full.json"));
        spoiled.withArray("performers").add("NURSE");
        assertThat(contract().validate(spoiled)).isNotEmpty();
    }

    private Map<String, String> heard(List<String> keys) {
        return heard(keys, 1);
    }

    private static int version(String event) {
        return Integer.parseInt(event.replaceAll("(?s).*\"version\":(\\d+).*", "$1"));
    }

    /** The last event of each key, once it has this version or a later one. */
    private Map<String, String> heard(List<String> keys, int version) {
        Map<String, String> heard = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", Servers.shared().kafka().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            for (long end = System.nanoTime() + Patience.LONGEST.toNanos(); System.nanoTime() < end; ) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (keys.contains(record.key())) {
                        heard.put(record.key(), record.value());
                    }
                });
                if (heard.size() == keys.size()
                        && heard.values().stream().allMatch(event -> version(event) >= version)) {
                    return heard;
                }
            }
        }
        throw new AssertionError("Heard only " + heard.size() + " of " + keys.size() + " in time.");
    }

    private static JsonSchema contract() throws IOException {
        try (InputStream schema = RequestEventsTest.class.getResourceAsStream("/contracts/" + TOPIC + ".schema.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        }
    }
}
