package axial.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an appointment is to be: an offer by its number, or a place in so many words. */
final class Place {

    @Option(names = "--offer", paramLabel = "N", description = "The number of an offer last shown for this request.")
    private @Nullable Integer offer;

    @Option(
            names = "--start",
            paramLabel = "TIME",
            description =
                    "Patient in the room, e.g. 2026-12-01T08:30 on the clinic's clock; with an offset where that comes twice: 2026-11-01T01:30-06:00.")
    private @Nullable String start;

    @Option(names = "--room", paramLabel = "CODE", description = "The room, e.g. TUL-F1.")
    private @Nullable String room;

    @Option(names = "--provider", paramLabel = "CODE", description = "The provider, e.g. IPM01.")
    private @Nullable String provider;

    /** The fields of the place as booking wants them. */
    Map<String, Object> fields(Session session, String requestId) {
        if (offer != null) {
            return ofOffer(new OfferMemory(session.where()).offer(requestId, offer));
        }
        if (start == null || room == null || provider == null) {
            throw new WrongUse("Say where: either --offer N, or all of --start, --room and --provider.");
        }
        Names names = session.names();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("roomId", names.resource(room));
        fields.put("start", names.instant(start, names.clinicOf(room)));
        fields.put("providerId", names.provider(provider));
        return fields;
    }

    private static Map<String, Object> ofOffer(JsonNode offer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String name : new String[] {"start", "roomId", "providerId", "deviceIds", "bayId", "alternative"}) {
            fields.put(name, offer.has(name) ? offer.get(name) : JsonNodeFactory.instance.nullNode());
        }
        return fields;
    }
}
