package axial.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the offers last shown for a request, so that {@code --offer 2} means the second line the user saw. */
final class OfferMemory {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    OfferMemory(Where where) {
        this.folder = where.data().resolve("offers");
    }

    void keep(String requestId, JsonNode answer) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(requestId + ".json"), JSON.writeValueAsString(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The offer with that number in the list last shown. */
    JsonNode offer(String requestId, int number) {
        Path file = folder.resolve(requestId + ".json");
        if (!Files.exists(file)) {
            throw new WrongUse("No offers were shown for this request yet. Ask first: axial offers <request>");
        }
        try {
            JsonNode offers = JSON.readTree(Files.readString(file)).path("offers");
            if (number < 1 || number > offers.size()) {
                throw new WrongUse("There are offers 1 to " + offers.size() + ", not " + number + ".");
            }
            return offers.get(number - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
