package axial.local.cli;

import axial.local.bench.OfferLoad;
import axial.local.client.AxialClient;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code axial bench-offers}. */
@Command(
        name = "bench-offers",
        description =
                "Measures how long the planner takes to answer where a request could go. It changes nothing, so fill the weeks first:"
                        + " axial plan --fill --accept.",
        mixinStandardHelpOptions = true)
final class BenchOffers implements Callable<Integer> {

    private static final int WARM_UP = 20;
    private static final int PAGE = 1000;

    @Mixin
    private Session session = new Session("mia");

    @Option(names = "--per-second", description = "Questions; ${DEFAULT-VALUE} by default.", defaultValue = "50")
    private int perSecond = 50;

    @Option(
            names = "--seconds",
            description = "How long each load lasts; ${DEFAULT-VALUE} by default.",
            defaultValue = "30")
    private int seconds = 30;

    @Override
    public Integer call() {
        List<String> placed = requests("PLACED");
        List<String> requests = new ArrayList<>(placed);
        requests.addAll(requests("WAITING"));
        Collections.shuffle(requests, new Random(7));
        say("%d requests, of which %d are booked", requests.size(), placed.size());
        OfferLoad load = new OfferLoad(
                "http://127.0.0.1:" + session.where().known().of(Service.PLANNER),
                session.client().token(),
                requests);
        say("warm-up:                        %s", load.run(perSecond, WARM_UP));
        say("offers at %d/s:                 %s", perSecond, load.run(perSecond, seconds));
        CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> load.run(perSecond, seconds));
        int plans = orderPlansUntil(asked);
        say("the same while %2d plans are ordered: %s", plans, asked.join());
        return 0;
    }

    private List<String> requests(String state) {
        List<String> ids = new ArrayList<>();
        Map<String, Object> page = new HashMap<>(Map.of("state", state, "limit", PAGE));
        while (ids.size() % PAGE == 0) {
            int before = ids.size();
            for (JsonNode request : session.client().get(Service.BOOKING, AxialClient.path("/requests", page))) {
                ids.add(request.path("requestId").asText());
            }
            if (ids.size() == before) {
                break;
            }
            page.put("after", ids.get(ids.size() - 1));
        }
        return ids;
    }

    /** Orders one short plan after another: each takes a copy of all facts while the offers go on. */
    private int orderPlansUntil(CompletableFuture<String> asked) {
        LocalDate from = LocalDate.now().plusDays(1);
        Map<String, ?> order = Map.of(
                "kind", "FILL", "from", from.toString(), "to", from.plusDays(27).toString(), "seconds", 1);
        PlanRun run = new PlanRun(session);
        int plans = 0;
        while (!asked.isDone()) {
            plans += run.await(run.start(order)).isObject() ? 1 : 0;
        }
        return plans;
    }

    private void say(String format, Object... values) {
        session.out().printf(format + "%n", values);
        session.out().flush();
    }
}
