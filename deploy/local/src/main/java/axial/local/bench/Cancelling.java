package axial.local.bench;

import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Frees again what a load has booked, outside of any measurement. */
final class Cancelling {

    private static final Map<String, String> CANCELLED = Map.of("to", "CANCELLED", "reason", "A benchmark booked it.");
    private static final int AT_ONCE = 8;

    private final Wire wire;

    Cancelling(Wire wire) {
        this.wire = wire;
    }

    /** @throws IllegalStateException when one can't be cancelled: the next load would be refused its place */
    void cancel(LoadResult load) throws InterruptedException {
        Semaphore free = new Semaphore(AT_ONCE);
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (JsonNode booked : load.booked()) {
            free.acquire();
            answers.add(cancel(booked).whenComplete((answer, trouble) -> free.release()));
        }
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            require(answer.join());
        }
    }

    private static void require(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "A booking was not cancelled: " + answer.statusCode() + " " + answer.body());
        }
    }

    private CompletableFuture<HttpResponse<String>> cancel(JsonNode booked) {
        String path = "/appointments/" + booked.path("appointmentId").asText() + "/transitions";
        String version = "\"" + booked.path("version").asText() + "\"";
        return wire.send(wire.post(Service.BOOKING, path, CANCELLED, "If-Match", version));
    }
}
