package axial.local.cli;

import axial.local.client.AxialClient;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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

    @Mixin
    private Session session = new Session();

    @Option(names = "--clinic", description = "Only this clinic.")
    private @Nullable String clinic;

    @Option(names = "--from", description = "Not before this day.")
    private @Nullable LocalDate from;

    @Option(names = "--to", description = "Not after this day.")
    private @Nullable LocalDate to;

    @Override
    public Integer call() {
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        query.put("state", "DISPLACED");
        query.put("clinic", clinic);
        query.put("from", from);
        query.put("to", to);
        JsonNode found = session.client().get(Service.BOOKING, AxialClient.path("/appointments", query));
        Table table =
                new Table("Nobody lost a place.", "appointment", "procedure", "was on", "clinic", "room", "provider");
        found.forEach(one -> table.row(
                one.path("appointmentId").asText(),
                one.path("procedure").asText(),
                session.names()
                        .local(one.path("start").asText(), one.path("clinic").asText()),
                one.path("clinic").asText(),
                session.names().resourceCode(one.path("roomId").asText()),
                session.names().providerCode(one.path("providerId").asText())));
        session.show(found, table);
        return 0;
    }
}
