package axial.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A placement the planner proposed, as a booking by hand would name it. */
record Booking(String requestId, Map<String, Object> body) {

    /** All placements of a proposal that place somebody anew; taken together they don't clash. */
    static List<Booking> of(JsonNode plan) {
        List<Booking> bookings = new ArrayList<>();
        for (JsonNode move : plan.path("moves")) {
            Map<String, Object> body = new HashMap<>();
            body.put("requestId", move.path("requestId").asText());
            for (String field : List.of("start", "roomId", "providerId")) {
                body.put(field, move.path(field).asText());
            }
            body.put("deviceIds", texts(move.path("deviceIds")));
            body.put("alternative", move.path("alternative").asInt());
            if (move.hasNonNull("bayId")) {
                body.put("bayId", move.path("bayId").asText());
            }
            bookings.add(new Booking(move.path("requestId").asText(), body));
        }
        return bookings;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
