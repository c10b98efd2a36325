package axial.local.bench;

import axial.local.client.AxialClient;
import axial.local.system.LocalFailed;
import axial.local.system.Ports;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** The measurements, one after the other, each printed as it ends. */
public final class Benchmark {

    private static final int SEED = 5;
    /** Until the services' byte code is compiled, which some thousands of bookings take. */
    private static final int WARM_UP_ROUNDS = 4;

    private static final int FASTEST = 200;

    private final Ports ports;
    private final Function<String, AxialClient> login;
    private final PrintWriter out;

    /** @param login gives the connection of a sample user */
    public Benchmark(Ports ports, Function<String, AxialClient> login, PrintWriter out) {
        this.ports = ports;
        this.login = login;
        this.out = out;
    }

    /**
     * Books what the plan proposes, at 50 and then at 200 bookings a second, after warming up. What a load has booked is cancelled after it, so
     * that the next one finds all places free.
     *
     * @param followUps requests that must come after another one
     * @throws LocalFailed when fewer places are proposed than the loads need
     */
    public void book(JsonNode plan, Set<String> followUps, int seconds) throws InterruptedException {
        List<Booking> all = new ArrayList<>(Booking.of(plan, followUps));
        Collections.shuffle(all, new Random(SEED));
        say(
                "places proposed: %d, without those that must come after another: %d",
                plan.path("moves").size(), all.size());
        if (all.size() < FASTEST * seconds) {
            throw new LocalFailed(
                    "To book " + FASTEST + " a second for " + seconds + " s takes " + FASTEST * seconds + " places.",
                    "Start with a fresh sample, in which nobody is booked (axial up --fresh), or for fewer --seconds.");
        }
        try (Wire wire = new Wire(ports, login.apply("sam").token())) {
            Cancelling cancelling = new Cancelling(wire);
            for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
                cancelling.cancel(load(wire, "warm-up at 100/s", all, 100, seconds));
            }
            cancelling.cancel(load(wire, "booking at 50/s", all, 50, seconds));
            cancelling.cancel(load(wire, "booking at 200/s", all, FASTEST, seconds));
        }
    }

    private LoadResult load(Wire wire, String name, List<Booking> all, int perSecond, int seconds)
            throws InterruptedException {
        List<Booking> some = all.subList(0, Math.min(all.size(), perSecond * seconds));
        LoadResult result = new BookingLoad(wire).run(some, perSecond);
        say("%-18s commit over HTTP: %s", name, result.commits());
        say("%-18s answer to planner: %s", name, result.heard());
        if (!result.refusals().isEmpty()) {
            say("%-18s refused: %s", name, result.refusals());
        }
        return result;
    }

    /** Imports patients and then that many requests, and prints how long the requests took. */
    public void importRequests(int count, LocalDate earliest) {
        AxialClient ada = login.apply("ada");
        String run = Long.toString(System.currentTimeMillis(), 36).toUpperCase(java.util.Locale.ROOT);
        String network =
                ada.get(Service.ROOM, "/clinics").path(0).path("network").asText();
        int patients = Math.max(1, count / 4);
        timed(
                "import of " + patients + " patients",
                () -> send(ada, "patients", RequestFile.patients(patients, network, run)));
        timed(
                "import of " + count + " requests",
                () -> send(ada, "requests", RequestFile.requests(count, patients, earliest, run)));
    }

    private static JsonNode send(AxialClient ada, String kind, String csv) {
        return ada.sendCsv(Service.BOOKING, "/imports/" + kind + "?commit=true", csv, progress -> {});
    }

    private void timed(String name, java.util.function.Supplier<JsonNode> work) {
        long begun = System.nanoTime();
        JsonNode report = work.get().path("report");
        say(
                "%s: %.1f s, %s created, %s problems",
                name, (System.nanoTime() - begun) / 1e9, report.path("created"), report.path("problemCount"));
    }

    public void memory() {
        for (Map.Entry<String, Long> process : ProcessMemory.now().entrySet()) {
            say("memory of %-20s %d MiB", process.getKey(), process.getValue());
        }
    }

    private void say(String format, Object... values) {
        out.println(String.format(java.util.Locale.ROOT, format, values));
        out.flush();
    }
}
