package axial.local.journey;

import axial.local.client.Answer;
import axial.local.client.AxialClient;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What a scheduler does in the journeys. */
final class Scheduler {

    private static final String[] PLACE = {"start", "roomId", "providerId", "deviceIds", "bayId", "alternative"};

    private final AxialClient client;

    Scheduler(AxialClient client) {
        this.client = client;
    }

    AxialClient client() {
        return client;
    }

    /** Ids of waiting requests for a procedure that may be done at any clinic on the first day already. */
    List<String> waiting(String procedure, int count) {
        return waiting(procedure, LocalSystem.day(0), count);
    }

    /** Ids of waiting requests for a procedure that may be done at any clinic on a day. */
    List<String> waiting(String procedure, LocalDate day, int count) {
        List<String> ids = new ArrayList<>();
        client.get(
                        Service.BOOKING,
                        AxialClient.path(
                                "/requests", Map.of("state", "WAITING", "procedure", procedure, "limit", 1000)))
                .forEach(request -> {
                    if (mayBeDone(request, day.toString()) && ids.size() < count) {
                        ids.add(request.path("requestId").asText());
                    }
                });
        if (ids.size() < count) {
            throw new IllegalStateException("Only " + ids.size() + " requests for " + procedure
                    + " wait that may be done on " + day + ", not " + count + ".");
        }
        return ids;
    }

    /** Enters requests for people of their own, who live where somebody does who is known. @return their ids */
    List<String> enters(String procedure, int count) {
        JsonNode known = client.get(Service.BOOKING, "/requests?limit=1").path(0);
        return Stream.generate(() -> enters(procedure, known)).limit(count).toList();
    }

    private String enters(String procedure, JsonNode known) {
        JsonNode patient = client.post(
                        Service.BOOKING,
                        "/patients",
                        Map.of(
                                "externalId", "J-" + UUID.randomUUID(),
                                "familyName", "Journey",
                                "givenName", "Ann",
                                "birthDate", "1961-02-03",
                                "town", "Tulsa",
                                "network", known.path("network").asText(),
                                "driveMinutes", known.path("driveMinutes")))
                .body();
        return client.post(
                        Service.BOOKING,
                        "/requests",
                        Map.of(
                                "patientId",
                                patient.path("patientId").asText(),
                                "procedure",
                                procedure,
                                "priority",
                                "ROUTINE"))
                .body()
                .path("requestId")
                .asText();
    }

    private static boolean mayBeDone(JsonNode request, String day) {
        return request.path("earliest").asText().compareTo(day) <= 0
                && (!request.hasNonNull("latest")
                        || request.path("latest").asText().compareTo(day) >= 0)
                && !request.hasNonNull("clinics")
                && !request.hasNonNull("maxDriveMinutes")
                && request.path("after").isEmpty();
    }

    String waiting(String procedure) {
        return waiting(procedure, 1).get(0);
    }

    JsonNode offers(String request, Map<String, ?> more) {
        Map<String, Object> ask = new LinkedHashMap<>(more);
        ask.put("requestId", request);
        return client.post(Service.PLANNER, "/offers", ask).body();
    }

    JsonNode bestOffer(String request) {
        JsonNode answer = offers(request, Map.of("limit", 1));
        if (answer.path("offers").isEmpty()) {
            throw new IllegalStateException("There is no place for " + request + ": " + answer.path("none"));
        }
        return answer.path("offers").path(0);
    }

    JsonNode bestOfferOn(String request, LocalDate day) {
        JsonNode answer = offers(request, Map.of("limit", 1, "from", day.toString(), "to", day.toString()));
        return answer.path("offers").path(0);
    }

    JsonNode book(String request, JsonNode place) {
        return book(request, place, UUID.randomUUID().toString()).body();
    }

    Answer book(String request, JsonNode place, String key) {
        return client.post(
                Service.BOOKING, "/appointments", booking(request, place, false), Map.of("Idempotency-Key", key));
    }

    JsonNode hold(String request, JsonNode place) {
        return client.post(Service.BOOKING, "/appointments", booking(request, place, true))
                .body();
    }

    static Map<String, Object> booking(String request, JsonNode place, boolean hold) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("requestId", request);
        body.put("hold", hold);
        for (String field : PLACE) {
            body.put(field, place.has(field) ? place.get(field) : JsonNodeFactory.instance.nullNode());
        }
        return body;
    }

    JsonNode transition(JsonNode appointment, String to) {
        String path = "/appointments/" + appointment.path("appointmentId").asText();
        Answer now = client.read(Service.BOOKING, path);
        return client.post(
                        Service.BOOKING,
                        path + "/transitions",
                        Map.of("to", to, "reason", "as the journey wants it"),
                        Map.of("If-Match", now.version()))
                .body();
    }

    JsonNode appointment(String id) {
        return client.get(Service.BOOKING, "/appointments/" + id);
    }

    JsonNode request(String id) {
        return client.get(Service.BOOKING, "/requests/" + id);
    }

    /** The day list of a provider, a room or a clinic. */
    JsonNode day(LocalDate date, String whose, String id) {
        return client.get(Service.BOOKING, AxialClient.path("/days", Map.of("date", date, whose, id)));
    }

    static boolean has(JsonNode rows, String field, String value) {
        Iterator<JsonNode> all = rows.elements();
        while (all.hasNext()) {
            if (all.next().path(field).asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two places want the same room or the same provider at the same time. */
    static boolean collide(JsonNode one, JsonNode other) {
        boolean shared = one.path("roomId").asText().equals(other.path("roomId").asText())
                || one.path("providerId")
                        .asText()
                        .equals(other.path("providerId").asText());
        return shared && one.path("start").asText().equals(other.path("start").asText());
    }
}
