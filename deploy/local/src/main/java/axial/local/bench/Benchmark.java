package axial.local.bench;

import axial.local.client.AxialClient;
import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The measurements, one after the other, each printed as it ends. */
public final class Benchmark {

    private static final int BATCH = 40;

    private final Function<String, AxialClient> login;
    private final PrintWriter out;

    /** @param login gives the connection of a sample user */
    public Benchmark(Function<String, AxialClient> login, PrintWriter out) {
        this.login = login;
        this.out = out;
    }

    /** Books what the plan proposes, at 50 and then at 200 bookings a second, after a warm-up. */
    public void book(JsonNode plan, int seconds) throws InterruptedException {
        List<Booking> all = Booking.of(plan);
        say("places proposed: %d", all.size());
        int from = load("warm-up at 50/s", all, 0, 50, BATCH * 5);
        from = load("booking at 50/s", all, from, 50, 50 * seconds);
        load("booking at 200/s", all, from, 200, 200 * seconds);
    }

    private int load(String name, List<Booking> all, int from, int perSecond, int wanted) throws InterruptedException {
        int to = Math.min(all.size(), from + wanted);
        BookingLoad load = new BookingLoad(login.apply("sam")).run(all.subList(from, to), perSecond, 5);
        say("%-18s commit over HTTP: %s", name, load.commits().text());
        say("%-18s answer to planner: %s", name, load.news().text());
        if (load.firstRefusal() != null) {
            say("%-18s refused: %d, the first: %s", name, load.refusals().size(), load.firstRefusal());
        }
        return to;
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
