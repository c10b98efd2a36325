package axial.local.cli;

import axial.local.client.AxialClient;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code axial displaced}. */
@Command(
        name = "displaced",
        description = "Lists appointments that lost their place and wait for another.",
        mixinStandardHelpOptions = true)
final class Displaced implements Callable<Integer> {

    private static final int PAGE = 1000;
    private static final int APPOINTMENTS = 500;

    @Mixin
    private Session session = new Session();

    @Option(names = "--clinic", description = "Only this clinic.")
    private @Nullable String clinic;

    @Option(names = "--from", description = "Not before this day.")
    private @Nullable LocalDate from;

    @Option(names = "--to", description = "Not after this day.")
    private @Nullable LocalDate to;

    @Option(names = "--all", description = "Also those that have found another place since.")
    private boolean all;

    @Override
    public Integer call() {
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        query.put("state", "DISPLACED");
        query.put("clinic", clinic);
        query.put("from", from);
        query.put("to", to);
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        Set<String> waiting = all ? Set.of() : waiting();
        query.put("limit", APPOINTMENTS);
        JsonNode page;
        do {
            page = session.client().get(Service.BOOKING, AxialClient.path("/appointments", query));
            for (JsonNode one : page) {
                query.put("after", one.path("appointmentId").asText());
                if (all || waiting.contains(one.path("requestId").asText())) {
                    found.add(one);
                }
            }
        } while (page.size() == APPOINTMENTS);
        session.show(found, table(found));
        return 0;
    }

    /** The requests that lost a place and have none: a displaced appointment itself stays as it is, as history. */
    private Set<String> waiting() {
        Set<String> ids = new HashSet<>();
        String last = "";
        JsonNode page;
        do {
            page = session.client()
                    .get(
                            Service.BOOKING,
                            AxialClient.path("/requests", Map.of("state", "WAITING", "limit", PAGE, "after", last)));
            for (JsonNode request : page) {
                last = request.path("requestId").asText();
                if (request.path("displaced").asBoolean()) {
                    ids.add(last);
                }
            }
        } while (page.size() == PAGE);
        return ids;
    }

    private Table table(JsonNode found) {
        Table table = new Table(
                "Nobody waits for another place.",
                "appointment",
                "procedure",
                "side",
                "levels",
                "was on",
                "clinic",
                "room",
                "provider");
        found.forEach(one -> table.row(
                one.path("appointmentId").asText(),
                one.path("procedure").asText(),
                Sitting.of(one).shownSide(),
                Sitting.of(one).levels(),
                session.names()
                        .local(one.path("start").asText(), one.path("clinic").asText()),
                one.path("clinic").asText(),
                session.names().resourceCode(one.path("roomId").asText()),
                session.names().providerCode(one.path("providerId").asText())));
        return table;
    }
}
