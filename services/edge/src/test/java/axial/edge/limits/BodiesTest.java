package axial.edge.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import axial.servers.Patience;
import axial.servers.Servers;
import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URL;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "edge"))
class BodiesTest {

    private static final String ORDER = "{\"code\":\"A\",\"minutes\":5,\"kind\":\"ROOM\",\"day\":\"2026-12-01\"}";
    private static final String JSON = "Content-Type: application/json";
    private static final String CSV = "Content-Type: text/csv";
    private static final String CHUNKED = "Transfer-Encoding: chunked";

    @TestHTTPResource("/")
    URL server;

    @Test
    void a_body_that_says_it_is_too_large_is_refused_before_it_is_sent() throws IOException {
        try (Wire wire = new Wire(server)) {
            String answer = wire.head("/trial/orders", token(), JSON, "Content-Length: 60000000")
                    .rest();
            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "body-too-large", "\"mostBytes\":65536");
        }
    }

    @Test
    void a_body_that_does_not_say_how_large_it_is_is_counted() throws IOException {
        try (Wire wire = new Wire(server)) {
            wire.head("/trial/orders", token(), JSON, CHUNKED);
            for (int i = 0; i < 5; i++) {
                wire.chunk("x".repeat(16_000));
            }
            assertThat(wire.rest()).startsWith("HTTP/1.1 413").contains("body-too-large");
        }
    }

    @Test
    void a_small_body_may_leave_out_how_large_it_is() throws IOException {
        try (Wire wire = new Wire(server)) {
            wire.head("/trial/orders", token(), JSON, CHUNKED, "Connection: close")
                    .chunk(ORDER.substring(0, 9))
                    .chunk(ORDER.substring(9))
                    .chunk("");
            assertThat(wire.rest()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void a_body_of_which_the_half_was_sent_is_cut_off() throws IOException {
        try (Wire wire = new Wire(server)) {
            wire.head("/trial/orders", token(), JSON, "Content-Length: " + ORDER.length())
                    .send(ORDER.substring(0, 9));
            assertThat(wire.rest()).startsWith("HTTP/1.1 408").contains("body-too-slow");
        }
    }

    @Test
    void a_file_may_be_larger() {
        String csv = "code,clinic\n" + "L1,TUL\n" + " \n".repeat(50_000);
        imports().body(csv).post("/imports/bays").then().statusCode(200).body("created", equalTo(1));
    }

    @Test
    void a_file_has_a_bound_of_its_own() throws IOException {
        imports().body("x".repeat(2_000_000)).post("/imports/bays").then().statusCode(413);
        try (Wire wire = new Wire(server)) {
            wire.head("/imports/bays", token(), CSV, CHUNKED, "Connection: close")
                    .chunk("code,clinic\n");
            for (int i = 0; i < 20; i++) {
                wire.chunk(" \n".repeat(50_000));
            }
            assertThat(wire.rest()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void only_a_few_files_are_taken_at_once() throws IOException {
        try (Wire first = new Wire(server);
                Wire second = new Wire(server)) {
            // each is asked to go on once it has been let in
            for (Wire one : new Wire[] {first, second}) {
                one.head("/imports/bays", token(), CSV, "Content-Length: 9000", "Expect: 100-continue");
                assertThat(one.some()).startsWith("HTTP/1.1 100");
            }
            imports()
                    .body("code,clinic\nK1,TUL\n")
                    .post("/imports/bays")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body("type", equalTo("https://axial.example/problems/too-busy"));
        }
        Patience.await()
                .until(() -> imports()
                                .body("code,clinic\nK1,TUL\n")
                                .post("/imports/bays")
                                .statusCode()
                        == 200);
    }

    private static RequestSpecification imports() {
        return RestAssured.given()
                .auth()
                .oauth2(token())
                .contentType("text/csv")
                .accept("application/json");
    }

    private static String token() {
        return Servers.shared().issuer().token("ada", Set.of("admin", "scheduler"), Set.of("*"));
    }
}
