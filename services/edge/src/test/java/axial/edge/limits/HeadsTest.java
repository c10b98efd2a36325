package axial.edge.limits;

import static org.hamcrest.Matchers.equalTo;

import axial.servers.Servers;
import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "edge"))
class HeadsTest {

    @Test
    void an_accept_that_names_no_kind_of_document_is_answered_with_406() {
        for (String accept : new String[] {"x", "x/", "/", "application/json, x"}) {
            sam().accept(accept)
                    .get("/trial/things")
                    .then()
                    .statusCode(406)
                    .contentType("application/problem+json")
                    .body("type", equalTo("https://axial.example/problems/not-acceptable"));
        }
        for (String accept : new String[] {"*/*", "text/html, application/json;q=0.9, */*;q=0.1"}) {
            sam().accept(accept).get("/trial/things").then().statusCode(200);
        }
    }

    @Test
    void where_something_new_is_found_is_not_said_by_the_host_the_caller_names() {
        sam().header("Host", "evil.example")
                .post("/trial/made")
                .then()
                .statusCode(201)
                .header("Location", "/trial/things/7");
    }

    @Test
    void metrics_are_for_those_who_sign_in() {
        RestAssured.get("/q/metrics").then().statusCode(401);
        sam().get("/q/metrics").then().statusCode(200);
    }

    private static RequestSpecification sam() {
        return RestAssured.given().auth().oauth2(token());
    }

    private static String token() {
        return Servers.shared().issuer().token("sam", Set.of("scheduler"), Set.of("*"));
    }
}
