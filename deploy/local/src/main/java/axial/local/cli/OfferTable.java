package axial.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Offers as a table whose first column is what {@code --offer} takes. */
final class OfferTable {

    private OfferTable() {}

    static Table of(JsonNode answer, Names names) {
        Table table = new Table(
                "There is no place. " + answer.path("none").path("reason").asText(""),
                "offer",
                "for",
                "start",
                "clinic",
                "room",
                "provider",
                "devices",
                "bay",
                "price",
                "why");
        int number = 1;
        for (JsonNode offer : answer.path("offers")) {
            String clinic = offer.path("clinic").asText();
            table.row(
                    number++,
                    Sitting.of(answer),
                    names.local(offer.path("start").asText(), clinic),
                    clinic,
                    offer.path("roomCode").asText(),
                    offer.path("providerName").asText(),
                    joined(offer.path("deviceCodes"), " "),
                    offer.path("bayCode").isTextual() ? offer.path("bayCode").asText() : "",
                    offer.path("price").asText(),
                    offer.path("reasons").isEmpty()
                            ? "nothing speaks against it"
                            : joined(offer.path("reasons"), "; "));
        }
        return table;
    }

    private static String joined(JsonNode values, String between) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return String.join(between, texts);
    }
}
