package axial.planner.replica;

import axial.edge.problem.Problem;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The other replicas over HTTP. They are asked in the caller's name, and don't pass the question on. */
@ApplicationScoped
class Neighbours {

    /** A replica that is gone must be told apart from one that waits two seconds for a ledger position. */
    private static final Duration CONNECTING = Duration.ofMillis(500);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String DATA = "data:";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    private final ObjectMapper json;

    Neighbours(ObjectMapper json) {
        this.json = json;
    }

    /** Fails with the {@link Problem} that the replica answers with, or when it can't be reached. */
    <T> CompletableFuture<T> ask(Replica replica, Question<T> question, Errand errand) {
        if (replica.url() == null) {
            return CompletableFuture.failedFuture(new IOException(replica.name() + " doesn't say where it answers."));
        }
        HttpRequest request =
                request(replica, question, errand).timeout(PATIENCE).build();
        return http.sendAsync(request, BodyHandlers.ofByteArray()).thenApply(response -> read(response, question));
    }

    /** The data of the events that the replica streams; fails when it can't be reached. */
    <T> Multi<T> follow(Replica replica, Question<T> question, Errand errand) {
        HttpRequest request = request(replica, question, errand).build();
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(request, BodyHandlers.ofLines()))
                .onItem()
                .transformToMulti(response -> Multi.createFrom().items(response::body))
                // the lines are waited for
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onOverflow()
                .buffer()
                .filter(line -> line.startsWith(DATA))
                .map(line -> read(line.substring(DATA.length()).getBytes(StandardCharsets.UTF_8), question));
    }

    private HttpRequest.Builder request(Replica replica, Question<?> question, Errand errand) {
        return HttpRequest.newBuilder(URI.create(replica.url() + question.path()))
                .header("Authorization", errand.authorization())
                .header("Content-Type", "application/json")
                .header(Errand.REFERRED_BY, errand.me())
                .method(question.method(), body(question));
    }

    private BodyPublisher body(Question<?> question) {
        try {
            return question.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(json.writeValueAsBytes(question.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(HttpResponse<byte[]> response, Question<T> question) {
        try {
            if (response.statusCode() >= 300) {
                throw Told.of(response.statusCode(), json.readTree(response.body()));
            }
            return read(response.body(), question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(byte[] answer, Question<T> question) {
        try {
            return json.readValue(answer, question.answer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
