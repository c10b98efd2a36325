package axial.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code axial plan}. */
@Command(
        name = "plan",
        description = "Lets the planner place the waiting requests, or repair what was displaced.",
        mixinStandardHelpOptions = true)
final class Plan implements Callable<Integer> {

    @Mixin
    private Session session = new Session();

    @ArgGroup(multiplicity = "1")
    private Kind kind = new Kind();

    @Option(names = "--clinics", split = ",", description = "Only these clinics; all by default.")
    private @Nullable List<String> clinics;

    @Option(names = "--from", description = "The first day, e.g. 2026-11-30; tomorrow by default.")
    private LocalDate from = LocalDate.now().plusDays(1);

    @Option(names = "--to", description = "The last day; three weeks after the first by default.")
    private @Nullable LocalDate to;

    @Option(
            names = "--seconds",
            description = "How long it may think; ${DEFAULT-VALUE} by default.",
            defaultValue = "10")
    private int seconds = 10;

    @Option(names = "--seed", description = "The same seed thinks in the same order.")
    private @Nullable Long seed;

    @Option(names = "--accept", description = "Accept the whole proposal at once.")
    private boolean accept;

    /** Exactly one of them. */
    static final class Kind {
        @Option(names = "--fill", description = "Place the waiting requests.")
        private boolean fill;

        @Option(names = "--repair", description = "Find places for what was displaced.")
        private boolean repair;
    }

    @Override
    public Integer call() {
        session.usually("mia");
        PlanRun run = new PlanRun(session);
        String path = run.start(order());
        JsonNode plan = run.await(path);
        if (accept && !plan.path("moves").isEmpty()) {
            plan = run.accept(path);
        }
        if (session.isJson()) {
            session.show(plan, "");
        } else {
            PlanReport.print(plan, session.out());
        }
        return plan.path("state").asText().equals("FAILED") ? 1 : 0;
    }

    private Map<String, @Nullable Object> order() {
        Map<String, @Nullable Object> order = new LinkedHashMap<>();
        order.put("kind", kind.repair ? "REPAIR" : "FILL");
        order.put("clinics", clinics);
        order.put("from", from.toString());
        order.put("to", (to == null ? from.plusWeeks(3) : to).toString());
        order.put("seconds", seconds);
        order.put("seed", seed);
        return order;
    }
}
