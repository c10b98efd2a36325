package axial.local.cli;

import axial.local.bench.Benchmark;
import java.time.LocalDate;
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

    @Mixin
    private Session session = new Session();

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
        session.usually("mia");
        LocalDate from = LocalDate.now().plusDays(1);
        PlanRun run = new PlanRun(session);
        var order = java.util.Map.of(
                "kind", "FILL", "from", from.toString(), "to", from.plusDays(27).toString(), "seconds", 10);
        String path = run.start(order);
        Benchmark benchmark = new Benchmark(session::as, session.out());
        benchmark.book(run.await(path), seconds);
        benchmark.importRequests(imported, from);
        benchmark.memory();
        return 0;
    }
}
