package axial.local.cli;

import axial.local.client.AxialClient;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code axial requests}. */
@Command(name = "requests", description = "Lists what is asked for.", mixinStandardHelpOptions = true)
final class Requests implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @Option(names = "--state", description = "WAITING (default), PLACED, DONE or WITHDRAWN.", defaultValue = "WAITING")
    private String state = "WAITING";

    @Option(names = "--procedure", description = "Only this procedure, e.g. ESI_TF_LUMB.")
    private @Nullable String procedure;

    @Option(names = "--limit", description = "At most so many; ${DEFAULT-VALUE} by default.", defaultValue = "20")
    private int limit = 20;

    @Override
    public Integer call() {
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        query.put("state", state);
        query.put("procedure", procedure);
        query.put("limit", limit);
        JsonNode requests = session.client().get(Service.BOOKING, AxialClient.path("/requests", query));
        Table table = new Table(
                "There is no such request.",
                "request",
                "procedure",
                "levels",
                "side",
                "priority",
                "state",
                "earliest",
                "latest",
                "due",
                "clearances");
        requests.forEach(request -> table.row(
                request.path("externalId").asText(),
                request.path("procedure").asText(),
                request.path("levels").asText(),
                Sitting.of(request).shownSide(),
                request.path("priority").asText(),
                request.path("state").asText(),
                shown(request.path("earliest")),
                shown(request.path("latest")),
                shown(request.path("due")),
                Clearances.counted(request)));
        session.show(requests, table);
        return 0;
    }

    private static String shown(JsonNode date) {
        return date.isTextual() ? date.asText() : "-";
    }
}
