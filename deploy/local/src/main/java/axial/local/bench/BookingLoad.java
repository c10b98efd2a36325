package axial.local.bench;

import axial.local.client.Answer;
import axial.local.client.AxialClient;
import axial.local.client.Refused;
import axial.local.system.Service;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Books at a steady rate. A booking's time runs from the moment it was due, so a service that falls behind can't hide it; the news is timed from
 * the answer to the booking until the planner answers a search that names its ledger position.
 */
final class BookingLoad {

    private static final int CLIENTS = 48;

    private final AxialClient client;
    private final List<Double> commits = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> news = Collections.synchronizedList(new ArrayList<>());
    private final List<String> refusals = Collections.synchronizedList(new ArrayList<>());

    BookingLoad(AxialClient client) {
        this.client = client;
    }

    /** @param every how many bookings lie between two searches that ask for the news */
    BookingLoad run(List<Booking> bookings, int perSecond, int every) throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long begun = System.nanoTime();
        for (int n = 0; n < bookings.size(); n++) {
            long due = begun + n * 1_000_000_000L / perSecond;
            Booking booking = bookings.get(n);
            boolean asks = n % every == 0;
            LockSupport.parkNanos(due - System.nanoTime());
            clients.execute(() -> book(booking, due, asks));
        }
        clients.shutdown();
        if (!clients.awaitTermination(2, TimeUnit.MINUTES)) {
            refusals.add("some calls did not end within two minutes");
            clients.shutdownNow();
        }
        return this;
    }

    private void book(Booking booking, long due, boolean asks) {
        try {
            Answer booked = client.post(Service.BOOKING, "/appointments", booking.body());
            long answered = System.nanoTime();
            commits.add((answered - due) / 1e6);
            if (asks) {
                awaitNews(booking, booked.body().path("ledgerPosition").asLong(), answered);
            }
        } catch (Refused refused) {
            refusals.add(String.valueOf(refused.getMessage()));
        }
    }

    private void awaitNews(Booking booking, long position, long answered) {
        Map<String, Object> search = Map.of("requestId", booking.requestId(), "limit", 1, "ledgerPosition", position);
        client.post(Service.PLANNER, "/offers", search);
        news.add((System.nanoTime() - answered) / 1e6);
    }

    Latencies commits() {
        return latencies(commits);
    }

    Latencies news() {
        return latencies(news);
    }

    List<String> refusals() {
        return refusals;
    }

    private static Latencies latencies(List<Double> millis) {
        synchronized (millis) {
            return Latencies.of(millis.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /** The first refusal, or null where all were booked. */
    @Nullable
    String firstRefusal() {
        return refusals.isEmpty() ? null : refusals.get(0);
    }
}
