package axial.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import axial.booking.world.BookingTest;
import axial.booking.world.Desk;
import axial.booking.world.Sql;
import axial.booking.world.World;
import axial.servers.Patience;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@BookingTest
class RaceTest {

    /** What of a free place its booking names; the rest is for people. */
    private static final List<String> BOOKED_BY =
            List.of("requestId", "start", "roomId", "providerId", "deviceIds", "bayId", "alternative");

    private static final int CLIENTS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource("/appointments")
    URI appointments;

    private final Desk sam = Desk.scheduler();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void of_200_clients_one_gets_the_slot_and_the_others_hear_what_is_in_the_way_and_three_places_that_are_free()
            throws Exception {
        World world = World.anyClinic();
        UUID room = world.room("F1", "FIXED_C_ARM");
        UUID other = world.room("F2", "FIXED_C_ARM");
        UUID lee = world.provider("LEE", "MBB_ALL");
        UUID ann = world.provider("ANN", "MBB_ALL");
        for (UUID one : List.of(room, other, world.bay("K1", "CHAIR"), world.bay("K2", "CHAIR"))) {
            world.open(one, "08:00", "17:00");
        }
        world.open(world.device("G1", "RF_GENERATOR"), "08:00", "17:00");
        world.session(lee, "08:00", "12:00");
        world.session(ann, "13:00", "17:00");
        world.known();
        List<UUID> requests = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            requests.add(world.request()
                    .way(List.of("FIXED_C_ARM"), List.of("RF_GENERATOR"), new int[] {7, 13, 5, 15}, "CHAIR")
                    .waits());
        }

        List<CompletableFuture<HttpResponse<String>>> sent = requests.stream()
                .map(request -> send(JSON, Desk.place(request, world.at("09:00"), room, lee)))
                .toList();
        List<HttpResponse<String>> answers =
                sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(CLIENTS - 1);
        for (HttpResponse<String> answer : answers) {
            if (answer.statusCode() == 409) {
                JsonNode problem = JSON.readTree(answer.body());
                assertThat(problem.get("type").asText()).endsWith("/slot-taken");
                assertThat(problem.get("inTheWay").findValuesAsText("code"))
                        .contains(world.clinic + "-F1", world.clinic + "-LEE");
                assertThat(problem.get("next")).hasSize(3);
            }
        }
        theOffersAreFree(answers);
    }

    /** Takes offers of different losers: the first is booked as it stands, the next ones too unless they overlap it. */
    private void theOffersAreFree(List<HttpResponse<String>> answers) throws Exception {
        var losers =
                answers.stream().filter(answer -> answer.statusCode() == 409).toList();
        for (int i = 0; i < 3; i++) {
            ObjectNode place = ((ObjectNode)
                            JSON.readTree(losers.get(i).body()).get("next").get(i))
                    .retain(BOOKED_BY);
            HttpResponse<String> answer = send(JSON, place).join();
            assertThat(answer.statusCode())
                    .as("booking %s: %s", place, answer.body())
                    .isEqualTo(201);
            sam.transit(
                            UUID.fromString(JSON.readTree(answer.body())
                                    .get("appointmentId")
                                    .asText()),
                            1,
                            "CANCELLED")
                    .then()
                    .statusCode(200);
        }
        assertThat(Sql.count("select count(*) from claim a join claim b on a.resource_id = b.resource_id"
                        + " and a.appointment_id < b.appointment_id and a.during && b.during"))
                .isZero();
    }

    /** Whoever waited too long for a connection to the database was told to come again, and comes again. */
    private CompletableFuture<HttpResponse<String>> untilAnswered(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenCompose(answer -> answer.statusCode() == 503
                        ? untilAnswered(request)
                        : CompletableFuture.completedFuture(answer));
    }

    private CompletableFuture<HttpResponse<String>> send(ObjectMapper json, Object body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(appointments)
                    .timeout(Patience.LONGEST)
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + sam.token())
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                    .build();
            return untilAnswered(request);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
