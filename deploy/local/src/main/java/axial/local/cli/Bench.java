package axial.local.cli;

import axial.local.bench.Benchmark;
import axial.local.client.AxialClient;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code axial bench}. */
@Command(
        name = "bench",
        description =
                "Measures the running Axial and prints the figures. It books, cancels and imports: use a data directory you can throw away.",
        mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {

    private static final int PAGE = 1000;

    @Mixin
    private Session session = new Session("mia");

    @Option(
            names = "--import",
            description = "Requests to import; ${DEFAULT-VALUE} by default.",
            defaultValue = "10000")
    private int imported = 10_000;

    @Option(
            names = "--seconds",
            description = "How long each rate of bookings is kept up; ${DEFAULT-VALUE} by default.",
            defaultValue = "7")
    private int seconds = 7;

    @Override
    public Integer call() throws InterruptedException {
        LocalDate from = LocalDate.now().plusDays(1);
        PlanRun run = new PlanRun(session);
        var order = Map.of(
                "kind", "FILL", "from", from.toString(), "to", from.plusDays(27).toString(), "seconds", 10);
        String path = run.start(order);
        Benchmark benchmark = new Benchmark(session.where().known(), session::as, session.out());
        benchmark.book(run.await(path), followUps(), seconds);
        benchmark.importRequests(imported, from);
        benchmark.memory();
        return 0;
    }

    /** Requests that must come after another one. */
    private Set<String> followUps() {
        Set<String> found = new HashSet<>();
        String last = "";
        JsonNode page;
        do {
            Map<String, Object> query = Map.of("state", "WAITING", "limit", PAGE, "after", last);
            page = session.client().get(Service.BOOKING, AxialClient.path("/requests", query));
            for (JsonNode request : page) {
                last = request.path("requestId").asText();
                if (!request.path("after").isEmpty()) {
                    found.add(last);
                }
            }
        } while (page.size() == PAGE);
        return found;
    }
}
