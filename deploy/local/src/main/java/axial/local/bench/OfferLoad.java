package axial.local.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Asks for offers at a steady rate, whether the answers come or not; the time of an answer runs from the moment the question was due. The questions
 * are written before the clock starts, so that asking costs little of the machine that is measured.
 */
public final class OfferLoad {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<HttpRequest> questions = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param planner where the planner answers, e.g. {@code http://127.0.0.1:8104} */
    public OfferLoad(String planner, String token, List<String> requestIds) {
        for (String id : requestIds) {
            questions.add(HttpRequest.newBuilder(URI.create(planner + "/offers"))
                    .timeout(Duration.ofMinutes(1))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(body(id)))
                    .build());
        }
    }

    private static byte[] body(String requestId) {
        try {
            return JSON.writeValueAsBytes(Map.of("requestId", requestId));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** One answer: its time in milliseconds, and its status; 0 when none came. */
    private record Heard(double millis, int status) {}

    /** Asks for so long and answers in a sentence how long the answers took. */
    public String run(int perSecond, int seconds) {
        List<CompletableFuture<Heard>> asked = new ArrayList<>();
        long begun = System.nanoTime();
        for (int n = 0; n < perSecond * seconds; n++) {
            long due = begun + n * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            asked.add(http.sendAsync(questions.get(n % questions.size()), BodyHandlers.discarding())
                    .handle((answer, trouble) -> heard(due, answer)));
        }
        return told(asked.stream().map(CompletableFuture::join).toList());
    }

    private static Heard heard(long due, @Nullable HttpResponse<?> answer) {
        return new Heard((System.nanoTime() - due) / 1e6, answer == null ? 0 : answer.statusCode());
    }

    private static String told(List<Heard> heard) {
        long refused = heard.stream().filter(one -> one.status() != 200).count();
        double[] millis = heard.stream()
                .filter(one -> one.status() == 200)
                .mapToDouble(Heard::millis)
                .toArray();
        return Latencies.of(millis).text() + (refused == 0 ? "" : ", without an answer: " + refused);
    }
}
