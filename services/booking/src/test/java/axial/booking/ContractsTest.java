package axial.booking;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.Topics;
import axial.booking.world.World;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The events as they lie on Kafka keep the contracts that others read them by. */
@QuarkusTest
@BookingTest
class ContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Desk sam = Desk.scheduler();

    @Test
    void every_event_of_an_appointment_a_request_and_a_plan_keeps_its_contract() {
        World world = World.anyClinic();
        UUID room = world.room("F1", "FIXED_C_ARM");
        UUID chair = world.bay("K1", "CHAIR");
        UUID lee = world.provider("LEE", "MBB_ALL");
        world.open(room, "08:00", "17:00");
        world.open(chair, "08:00", "17:00");
        UUID session = world.session(lee, "08:00", "17:00");
        world.known();
        UUID done = throughTheDay(world, room, lee);
        UUID cancelled = sam.booked(world.request().waits(), world.at("10:00"), room, lee);
        sam.transit(cancelled, 1, "CANCELLED").then().statusCode(200);
        UUID plan = decided(world, room, lee, chair);
        UUID displaced = sam.booked(world.request().waits(), world.at("15:00"), room, lee);
        world.session(session, lee, world.at("08:00"), world.at("15:00"), 2);

        await().until(() -> states(displaced).contains("DISPLACED"));
        await().until(() -> said("axial.booking.outcomes", plan).size() == 2);
        assertThat(states(done))
                .containsExactly(
                        "HELD", "BOOKED", "CONFIRMED", "ARRIVED", "IN_ROOM", "IN_PROCEDURE", "RECOVERING", "DONE");
        for (String topic : List.of("appointments", "requests", "outcomes")) {
            keepsItsContract("axial.booking." + topic);
        }
    }

    @Test
    void a_broken_event_is_noticed() throws JsonProcessingException {
        World world = World.anyClinic();
        UUID room = world.room("F1", "FIXED_C_ARM");
        UUID chair = world.bay("K1", "CHAIR");
        UUID lee = world.provider("LEE", "MBB_ALL");
        world.open(room, "08:00", "17:00");
        world.open(chair, "08:00", "17:00");
        world.session(lee, "08:00", "17:00");
        world.known();
        UUID booked = sam.booked(world.request().waits(), world.at("10:00"), room, lee);
        await().until(() -> !states(booked).isEmpty());
        var event = (ObjectNode)
                JSON.readTree(said("axial.booking.appointments", booked).get(0).value());

        assertThat(schema("axial.booking.appointments")
                        .validate(event.deepCopy().put("patientName", "x")))
                .isNotEmpty();
        assertThat(schema("axial.booking.appointments").validate(event.remove(List.of("claims"))))
                .isNotEmpty();
    }

    private UUID throughTheDay(World world, UUID room, UUID lee) {
        var hold = Desk.place(world.request().waits(), world.at("09:00"), room, lee);
        hold.put("hold", true);
        UUID id =
                UUID.fromString(sam.book(hold).then().statusCode(201).extract().path("appointmentId"));
        long version = 1;
        for (String next : List.of("BOOKED", "CONFIRMED", "ARRIVED", "IN_ROOM", "IN_PROCEDURE", "RECOVERING", "DONE")) {
            sam.transit(id, version++, next).then().statusCode(200);
        }
        return id;
    }

    /** One move that fits and, in another part, one that doesn't. */
    private UUID decided(World world, UUID room, UUID lee, UUID chair) {
        UUID plan = UUID.randomUUID();
        for (String time : List.of("12:00", "12:10")) {
            Instant start = world.at(time);
            Map<String, Object> move = new HashMap<>(Map.of(
                    "moveId",
                    UUID.randomUUID(),
                    "requestId",
                    world.request().waits(),
                    "start",
                    start.toString(),
                    "roomId",
                    room,
                    "providerId",
                    lee,
                    "deviceIds",
                    List.of(),
                    "bayId",
                    chair,
                    "alternative",
                    0));
            int part = time.equals("12:00") ? 1 : 2;
            Topics.say(
                    "axial.planner.decisions",
                    plan + "/" + part,
                    Map.of(
                            "planId",
                            plan,
                            "network",
                            "NEOK",
                            "part",
                            part,
                            "parts",
                            2,
                            "decidedBy",
                            "maud",
                            "moves",
                            List.of(move)));
        }
        return plan;
    }

    private static List<ConsumerRecord<String, String>> said(String topic, UUID about) {
        return Topics.heard(topic).stream()
                .filter(record -> record.value() != null && record.value().contains(about.toString()))
                .toList();
    }

    private static List<String> states(UUID appointment) {
        return said("axial.booking.appointments", appointment).stream()
                .map(record -> {
                    try {
                        return JSON.readTree(record.value()).get("state").asText();
                    } catch (JsonProcessingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static void keepsItsContract(String topic) {
        JsonSchema schema = schema(topic);
        var told = Topics.heard(topic).stream()
                .filter(record -> record.value() != null)
                .toList();
        assertThat(told).isNotEmpty().allSatisfy(record -> {
            assertThat(schema.validate(JSON.readTree(record.value())))
                    .as(record.value())
                    .isEmpty();
            assertThat(header(record, "ce_network")).isEqualTo("NEOK");
            assertThat(Long.parseLong(header(record, "ce_ledgerposition"))).isPositive();
            assertThat(Set.of(header(record, "ce_subject"))).containsExactly(record.key());
        });
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static JsonSchema schema(String topic) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(ContractsTest.class.getResourceAsStream("/contracts/" + topic + ".schema.json"));
    }
}
