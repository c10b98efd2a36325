package axial.edge.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import axial.edge.TrialResource;
import axial.servers.Patience;
import axial.servers.Servers;
import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "edge"))
class TurnsTest {

    private static final int AT_ONCE = 4;
    private static final int WAITING = 2;

    @TestHTTPResource("/trial/patience")
    URL patience;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void who_asks_much_waits_in_line_and_others_do_not() {
        List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, AT_ONCE + WAITING + 3)
                .mapToObj(n -> ask("much"))
                .toList();
        // those for whom there is no place in line are answered at once, the others are not
        until(() -> calls.stream().filter(CompletableFuture::isDone).count() == 3);
        until(() -> TrialResource.patient() == AT_ONCE);
        assertThat(calls.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join))
                .allSatisfy(refused -> {
                    assertThat(refused.statusCode()).isEqualTo(429);
                    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
                    assertThat(refused.body()).contains("too-many-at-once");
                });
        RestAssured.given()
                .auth()
                .oauth2(token("little"))
                .get("/trial/things")
                .then()
                .statusCode(200);
        TrialResource.go();
        until(() -> TrialResource.patient() == WAITING);
        TrialResource.go();
        assertThat(calls.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsOnly(200, 429);
        RestAssured.given()
                .auth()
                .oauth2(token("much"))
                .get("/trial/things")
                .then()
                .statusCode(200)
                .body(equalTo("null"));
    }

    private CompletableFuture<HttpResponse<String>> ask(String caller) {
        HttpRequest request = HttpRequest.newBuilder(java.net.URI.create(patience.toString()))
                .header("Authorization", "Bearer " + token(caller))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void until(java.util.function.BooleanSupplier condition) {
        Patience.await().until(condition::getAsBoolean);
    }

    private static String token(String caller) {
        return Servers.shared().issuer().token(caller, Set.of("scheduler"), Set.of("*"));
    }
}
