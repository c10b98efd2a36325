package axial.local.cli;

import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code axial what-if}. */
@Command(
        name = "what-if",
        description = {
            "Asks how a plan would come out if something were otherwise. Nothing is changed and nobody can accept it.",
            "A time is written CODE,DATE or CODE,DATE,HH:MM-HH:MM; CODE@CLINIC where it matters which clinic."
        },
        mixinStandardHelpOptions = true)
final class WhatIf implements Callable<Integer> {

    @Mixin
    private Session session = new Session("mia");

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Option(names = "--repair", description = "Repair what was displaced, also by the changes; to fill is the default.")
    private boolean repair;

    @Option(names = "--add-session", paramLabel = "PROVIDER@CLINIC,TIME", description = "A provider is there as well.")
    private List<String> sessions = List.of();

    @Option(names = "--open", paramLabel = "RESOURCE,TIME", description = "A room, device or bay is open as well.")
    private List<String> openings = List.of();

    @Option(names = "--close", paramLabel = "RESOURCE,TIME", description = "A room, device or bay is closed.")
    private List<String> closures = List.of();

    @Option(names = "--absent", paramLabel = "PROVIDER,TIME", description = "A provider is away.")
    private List<String> absences = List.of();

    @Option(names = "--add-resource", paramLabel = "RESOURCE", description = "There is one more like this one.")
    private List<String> resources = List.of();

    @Override
    public Integer call() {
        PlanRun run = new PlanRun(session);
        Map<String, Object> ask =
                Map.of("order", options.order(repair ? "REPAIR" : "FILL", session.names()), "changes", changes());
        JsonNode with = run.await(run.start("/plans/what-if", ask));
        JsonNode without = without(with);
        if (session.isJson()) {
            session.show(JsonNodeFactory.instance.objectNode().<JsonNode>set("with", with), "");
        } else if (without == null) {
            PlanReport.print(with, session.out());
        } else {
            new WhatIfReport(with, without, session.out()).print();
        }
        return without == null ? 1 : 0;
    }

    private List<Map<String, @Nullable Object>> changes() {
        Names names = session.names();
        List<Map<String, @Nullable Object>> changes = new ArrayList<>();
        add(sessions, text -> Supposed.of(text).session(names), changes);
        add(openings, text -> Supposed.of(text).resource("OPEN_RESOURCE", names), changes);
        add(closures, text -> Supposed.of(text).resource("CLOSE_RESOURCE", names), changes);
        add(absences, text -> Supposed.of(text).absence(names), changes);
        add(resources, text -> Map.of("change", "ADD_RESOURCE", "resourceId", names.resource(text)), changes);
        if (changes.isEmpty()) {
            throw new WrongUse(
                    "Say what would be otherwise: --add-session, --open, --close, --absent or --add-resource.");
        }
        return changes;
    }

    private static void add(
            List<String> texts,
            Function<String, Map<String, @Nullable Object>> change,
            List<Map<String, @Nullable Object>> into) {
        texts.forEach(text -> into.add(change.apply(text)));
    }

    /** The plan that it is held against; null when nothing came out. */
    private @Nullable JsonNode without(JsonNode with) {
        for (JsonNode one : with.path("alternatives")) {
            if (!one.path("changed").asBoolean()) {
                return session.client()
                        .get(Service.PLANNER, "/plans/" + one.path("planId").asText());
            }
        }
        return null;
    }
}
