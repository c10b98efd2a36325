package axial.local.cli;

import axial.local.client.AxialClient;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code axial issues}. */
@Command(
        name = "issues",
        description = "Lists what somebody has to look after, most urgent first.",
        mixinStandardHelpOptions = true)
final class Issues implements Callable<Integer> {

    private static final int PAGE = 500;

    @Mixin
    private Session session = new Session();

    @Option(names = "--clinic", description = "Only this clinic.")
    private @Nullable String clinic;

    @Option(names = "--kind", description = "Only this kind, e.g. DAY_ABOVE_LIMIT.")
    private @Nullable String kind;

    @Option(names = "--date", description = "Only this day, e.g. 2026-12-01.")
    private @Nullable LocalDate date;

    @Option(names = "--limit", description = "At most so many; ${DEFAULT-VALUE} by default.", defaultValue = "100")
    private int limit = 100;

    @Override
    public Integer call() {
        JsonNode issues = found();
        Table table = new Table(
                "There is nothing to look after.",
                "severity",
                "kind",
                "clinic",
                "day",
                "appointment or request",
                "what");
        issues.forEach(issue -> table.row(
                issue.path("severity").asText(),
                issue.path("kind").asText(),
                issue.path("clinic").asText(),
                issue.path("day").asText(),
                issue.path("appointmentId").asText(issue.path("requestId").asText()),
                issue.path("detail").asText()));
        session.show(issues, table);
        return 0;
    }

    private JsonNode found() {
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        JsonNode page;
        do {
            Map<String, @Nullable Object> query = new LinkedHashMap<>();
            query.put("clinic", clinic);
            query.put("kind", kind);
            query.put("day", date);
            query.put("limit", Math.min(PAGE, limit - found.size()));
            query.put("after", last(found));
            page = session.client().get(Service.BOOKING, AxialClient.path("/detected-issues", query));
            page.forEach(found::add);
        } while (page.size() == PAGE && found.size() < limit);
        return found;
    }

    private static @Nullable String last(ArrayNode found) {
        return found.isEmpty()
                ? null
                : found.get(found.size() - 1).path("issueId").asText();
    }

    /** What is the matter with what an entry of a list shows, in few words. */
    static String kinds(JsonNode issues) {
        List<String> kinds = new ArrayList<>();
        issues.forEach(issue -> kinds.add(issue.path("kind").asText()));
        return String.join(", ", kinds);
    }
}
