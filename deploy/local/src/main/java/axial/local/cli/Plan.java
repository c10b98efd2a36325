package axial.local.cli;

import axial.local.client.AxialClient;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
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
        description = {
            "Lets the planner place the waiting requests, repair what was displaced, or make better what is booked.",
            "Shows, accepts, compares and repeats plans."
        },
        mixinStandardHelpOptions = true)
final class Plan implements Callable<Integer> {

    private static final String AT_ONCE = "";

    @Mixin
    private Session session = new Session("mia");

    @Mixin
    private PlanOptions options = new PlanOptions();

    @ArgGroup(multiplicity = "0..1")
    private Kind kind = new Kind();

    @Option(
            names = "--accept",
            arity = "0..1",
            fallbackValue = AT_ONCE,
            paramLabel = "ID",
            description = "Accept this plan, or the proposal that is ordered here, at once and whole.")
    private @Nullable String accept;

    @Option(
            names = "--alternative",
            paramLabel = "AIM",
            description = "Of a repair, accept the alternative for this aim: fewest, soonest or cheapest.")
    private @Nullable String alternative;

    /** What is to be done; one of them at most. */
    static final class Kind {
        @Option(names = "--fill", description = "Place the waiting requests.")
        private boolean fill;

        @Option(names = "--repair", description = "Find places for what was displaced; shows up to three alternatives.")
        private boolean repair;

        @Option(names = "--rebalance", description = "Move what is booked, within limits, to make the whole better.")
        private boolean rebalance;

        @Option(names = "--show", paramLabel = "ID", description = "Show a plan again.")
        private @Nullable String show;

        @Option(
                names = "--replay",
                paramLabel = "ID",
                description = "Solve a plan again from its stored input, and say whether the same came out.")
        private @Nullable String replay;

        @Option(names = "--compare", arity = "2", paramLabel = "ID", description = "Show how two plans differ.")
        private @Nullable List<String> compare;

        private @Nullable String order() {
            return fill ? "FILL" : repair ? "REPAIR" : rebalance ? "REBALANCE" : null;
        }
    }

    @Override
    public Integer call() {
        if (kind.compare != null) {
            return compare(kind.compare.get(0), kind.compare.get(1));
        }
        PlanRun run = new PlanRun(session);
        JsonNode plan = plan(run);
        if (accept != null && !plan.path("moves").isEmpty()) {
            plan = run.accept(path(chosen(plan)));
        }
        if (session.isJson()) {
            session.show(plan, "");
        } else {
            PlanReport.print(plan, session.out());
        }
        return hasFailed(plan) ? 1 : 0;
    }

    private JsonNode plan(PlanRun run) {
        String order = kind.order();
        if (order != null) {
            return run.await(run.start(options.order(order, session.names())));
        }
        if (kind.replay != null) {
            return run.await(run.start(path(kind.replay) + "/replay", Map.of()));
        }
        String known = kind.show != null ? kind.show : accept;
        if (known == null || known.equals(AT_ONCE)) {
            throw new WrongUse("Say what to plan: --fill, --repair or --rebalance; or which plan: --show, --accept, "
                    + "--replay or --compare with its id.");
        }
        return session.client().get(Service.PLANNER, path(known));
    }

    private String chosen(JsonNode plan) {
        if (alternative == null) {
            return plan.path("planId").asText();
        }
        String aim = alternative.toUpperCase(Locale.ROOT);
        for (JsonNode one : plan.path("alternatives")) {
            for (JsonNode served : one.path("aims")) {
                if (served.asText().startsWith(aim)) {
                    return one.path("planId").asText();
                }
            }
        }
        if (plan.path("aims").toString().contains(aim)) {
            return plan.path("planId").asText();
        }
        throw new WrongUse("There is no alternative " + alternative + ". They are named fewest, soonest and cheapest.");
    }

    private int compare(String a, String b) {
        AxialClient client = session.client();
        JsonNode difference = client.get(Service.PLANNER, path(a) + "/difference/" + b);
        if (session.isJson()) {
            session.show(difference, "");
        } else {
            new DifferenceReport(difference, session.names(), session.out()).print();
        }
        return 0;
    }

    private static String path(String planId) {
        return "/plans/" + planId;
    }

    private static boolean hasFailed(JsonNode plan) {
        return List.of("FAILED", "INTERRUPTED").contains(plan.path("state").asText())
                || (plan.path("replay").isObject()
                        && !plan.path("replay").path("same").asBoolean());
    }
}
