package axial.local.journey;

import axial.local.client.AxialClient;
import axial.local.client.Refused;
import axial.local.client.Unreachable;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody who asks one planner for offers in one network, over and over, always naming the last booking made there. */
final class Questions {

    private final AxialClient planner;
    private final Scheduler sam;
    private final List<String> waiting;
    private final List<Heard> heard = new ArrayList<>();
    private final List<JsonNode> booked = new ArrayList<>();
    private long position;

    /** @param waiting at least one stays waiting, and is what is asked about */
    Questions(AxialClient planner, Scheduler sam, List<String> waiting) {
        this.planner = planner;
        this.sam = sam;
        this.waiting = new ArrayList<>(waiting);
    }

    /**
     * An answer.
     *
     * @param trouble what was answered instead of offers; empty for offers
     * @param isStale whether a place was offered that is booked
     */
    record Heard(long asked, String trouble, boolean isStale, JsonNode offers) {

        boolean isAnswer() {
            return trouble.isEmpty();
        }
    }

    synchronized void ask() {
        heard.add(askedAt(planner));
    }

    Heard askedAt(AxialClient another) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("requestId", waiting.get(waiting.size() - 1));
        body.put("limit", 200);
        body.put("ledgerPosition", position);
        return answer(another, body, booked);
    }

    /** What a planner says to a question about a request that doesn't exist. */
    static Heard ofNobody(AxialClient planner) {
        return answer(planner, Map.of("requestId", UUID.randomUUID().toString()), List.of());
    }

    private static Heard answer(AxialClient asked, Map<String, ?> body, List<JsonNode> booked) {
        long begun = System.nanoTime();
        try {
            JsonNode offers =
                    asked.post(Service.PLANNER, "/offers", body).body().path("offers");
            return new Heard(begun, "", isStale(offers, booked), offers);
        } catch (Refused refused) {
            return new Heard(begun, refused.status() + " " + refused.type(), false, MissingNode.getInstance());
        } catch (Unreachable unreachable) {
            return new Heard(begun, "unreachable", false, MissingNode.getInstance());
        }
    }

    /** Books one of the places that were offered last; the planner needn't be there for it. */
    synchronized void book() {
        JsonNode place = free();
        position = sam.book(waiting.remove(0), place).path("ledgerPosition").asLong();
        booked.add(place);
    }

    private JsonNode free() {
        Heard last = heard.stream()
                .filter(Heard::isAnswer)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        for (JsonNode offer : last.offers()) {
            if (booked.stream().noneMatch(place -> overlap(offer, place))) {
                return offer;
            }
        }
        throw new IllegalStateException("No free place was offered.");
    }

    private static boolean isStale(JsonNode offers, List<JsonNode> booked) {
        for (JsonNode offer : offers) {
            if (booked.stream().anyMatch(place -> overlap(offer, place))) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return one.path("roomId").equals(other.path("roomId"))
                && at(one, "start").isBefore(at(other, "end"))
                && at(other, "start").isBefore(at(one, "end"));
    }

    private static Instant at(JsonNode offer, String field) {
        return Instant.parse(offer.path(field).asText());
    }

    synchronized boolean hasAnswers() {
        return heard.stream().anyMatch(Heard::isAnswer);
    }

    synchronized boolean wasAnsweredLast() {
        return heard.get(heard.size() - 1).isAnswer();
    }

    synchronized Set<String> troubles() {
        return heard.stream()
                .map(Heard::trouble)
                .filter(trouble -> !trouble.isEmpty())
                .collect(Collectors.toSet());
    }

    synchronized long staleAnswers() {
        return heard.stream().filter(Heard::isStale).count();
    }

    synchronized void forget() {
        heard.clear();
    }

    /** For people: how many answers there were, and how long there was none since a moment. */
    synchronized String told(long since) {
        long answers = heard.stream().filter(Heard::isAnswer).count();
        long lastRefusal = heard.stream()
                .filter(one -> !one.isAnswer())
                .mapToLong(Heard::asked)
                .max()
                .orElse(since);
        long again = heard.stream()
                .filter(one -> one.asked() > lastRefusal)
                .mapToLong(Heard::asked)
                .min()
                .orElse(since);
        return answers == heard.size()
                ? answers + " questions, all answered"
                : String.format(
                        Locale.ROOT,
                        "%d questions, %d answered; answers again after %.1f s; meanwhile %s",
                        heard.size(),
                        answers,
                        (again - since) / 1e9,
                        troubles());
    }
}
