package axial.planner;

import static axial.servers.Patience.await;
import static io.restassured.RestAssured.given;

import axial.servers.Servers;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Somebody at a desk, with a token, talking to the service over HTTP. */
public final class Desk {

    private final String token;

    private Desk(String token) {
        this.token = token;
    }

    public static Desk of(String role, String... clinics) {
        return new Desk(Servers.shared().issuer().token("sam", Set.of(role), Set.of(clinics)));
    }

    public static Desk scheduler() {
        return of("scheduler", "*");
    }

    public static Desk manager() {
        return of("manager", "*");
    }

    /** Asks again while the planner hasn't heard of the position that the question names: on a slow machine that takes longer than it waits. */
    public Response post(String path, Map<String, ?> body) {
        return await().until(() -> postOnce(path, body), answer -> !isBehind(answer));
    }

    private static boolean isBehind(Response answer) {
        return answer.statusCode() == 503 && answer.jsonPath().getString("type").endsWith("/ledger-behind");
    }

    public Response postOnce(String path, Map<String, ?> body) {
        return asking().contentType(ContentType.JSON).body(body).post(path);
    }

    public Response get(String path) {
        return asking().get(path);
    }

    /** The lines of an answer as they come: REST Assured would hand them over at the end. */
    public Stream<String> lines(String path) throws IOException, InterruptedException {
        HttpRequest ask = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .send(ask, HttpResponse.BodyHandlers.ofLines())
                .body();
    }

    public Response delete(String path) {
        return asking().delete(path);
    }

    public RequestSpecification asking() {
        return given().auth().oauth2(token);
    }

    public JsonPath offers(Map<String, ?> ask) {
        return post("/offers", ask).then().statusCode(200).extract().jsonPath();
    }

    /** Asks again until the answer is as expected, or the test fails. */
    public JsonPath offersOnce(Predicate<JsonPath> asExpected, Map<String, ?> ask) {
        return await().until(
                        () -> post("/offers", ask),
                        answer -> answer.statusCode() == 200 && asExpected.test(answer.jsonPath()))
                .jsonPath();
    }

    /** Whether an answer has an offer at every clinic named. */
    public static Predicate<JsonPath> offersAt(String... clinics) {
        return answer -> answer.<String>getList("offers.clinic").containsAll(Set.of(clinics));
    }
}
