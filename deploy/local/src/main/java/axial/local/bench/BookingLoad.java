package axial.local.bench;

import axial.local.system.Service;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * Books at the times of a fixed schedule, however the answers come. A booking's time runs from the moment it was due, so a service that falls
 * behind can't hide it; the news is timed from the answer to the booking until the planner answers a search that names its ledger position.
 */
final class BookingLoad {

    /** So many calls are under way at most; what is due while all are taken waits here, on the clock. */
    private static final int CONNECTIONS = 64;

    private static final int NEWS_PER_SECOND = 5;

    private final Wire wire;
    private final Semaphore free = new Semaphore(CONNECTIONS);
    private final List<CompletableFuture<Double>> news = new ArrayList<>();

    BookingLoad(Wire wire) {
        this.wire = wire;
    }

    LoadResult run(List<Booking> bookings, int perSecond) throws InterruptedException {
        List<HttpRequest> requests = bookings.stream().map(this::request).toList();
        List<CompletableFuture<Answered>> answers = new ArrayList<>();
        long begun = System.nanoTime();
        for (int n = 0; n < requests.size(); n++) {
            long due = begun + n * 1_000_000_000L / perSecond;
            awaitUntil(due);
            free.acquire();
            CompletableFuture<Answered> answer = wire.send(requests.get(n))
                    .whenComplete((any, trouble) -> free.release())
                    .thenApply(response -> new Answered(response, due, System.nanoTime()));
            answers.add(answer);
            if (n % Math.max(1, perSecond / NEWS_PER_SECOND) == 0) {
                Booking booking = bookings.get(n);
                news.add(answer.thenCompose(answered -> news(booking, answered)));
            }
        }
        List<Answered> all = answers.stream().map(CompletableFuture::join).toList();
        return new LoadResult(
                begun, all, news.stream().map(CompletableFuture::join).toList());
    }

    private HttpRequest request(Booking booking) {
        String key = UUID.randomUUID().toString();
        return wire.post(Service.BOOKING, "/appointments", booking.body(), "Idempotency-Key", key);
    }

    private static void awaitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Milliseconds from the answer until a search knows the booking; negative where there is nothing to be known. */
    private CompletableFuture<Double> news(Booking booking, Answered answered) {
        if (!answered.isBooked()) {
            return CompletableFuture.completedFuture(-1.0);
        }
        long position = Wire.parsed(answered.response()).path("ledgerPosition").asLong();
        Map<String, Object> search = Map.of("requestId", booking.requestId(), "limit", 1, "ledgerPosition", position);
        return wire.send(wire.post(Service.PLANNER, "/offers", search, "Accept", "application/json"))
                .thenApply(found -> found.statusCode() < 300 ? (System.nanoTime() - answered.at()) / 1e6 : -1);
    }

    /** @param due when the booking was to be sent, and {@code at} when its answer was there, on the same clock */
    record Answered(HttpResponse<String> response, long due, long at) {

        boolean isBooked() {
            return response.statusCode() == 201;
        }

        double millis() {
            return (at - due) / 1e6;
        }
    }
}
