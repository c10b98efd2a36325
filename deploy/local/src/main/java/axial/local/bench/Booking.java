package axial.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A placement the planner proposed, as a booking by hand would name it. */
record Booking(String requestId, Map<String, Object> body) {

    /**
     * All placements of a proposal that place somebody anew; taken together they don't clash.
     *
     * @param followUps requests that must come after another one: they are left out, because at a steady rate nobody waits until that is booked
     */
    static List<Booking> of(JsonNode plan, Set<String> followUps) {
        List<Booking> bookings = new ArrayList<>();
        for (JsonNode move : plan.path("moves")) {
            Booking booking = of(move);
            if (!followUps.contains(booking.requestId())) {
                bookings.add(booking);
            }
        }
        return bookings;
    }

    private static Booking of(JsonNode move) {
        Map<String, Object> body = new HashMap<>();
        for (String field : List.of("requestId", "start", "roomId", "providerId")) {
            body.put(field, move.path(field).asText());
        }
        body.put("deviceIds", texts(move.path("deviceIds")));
        body.put("alternative", move.path("alternative").asInt());
        if (move.hasNonNull("bayId")) {
            body.put("bayId", move.path("bayId").asText());
        }
        return new Booking(move.path("requestId").asText(), body);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
