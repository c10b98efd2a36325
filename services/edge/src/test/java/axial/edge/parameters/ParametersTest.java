package axial.edge.parameters;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import axial.servers.Servers;
import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "edge"))
class ParametersTest {

    private static final String ID = "6f1c2d3e-4b5a-4978-8a9b-0c1d2e3f4a5b";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            day=2027-02-30          | day    | a date such as 2026-12-01
            day=03/01/2027          | day    | a date such as 2026-12-01
            day=%2B99999-01-01      | day    | a date such as 2026-12-01
            day=0001-01-01          | day    | a date such as 2026-12-01
            kind=foo                | kind   | one of [ROOM, BAY]
            kind=room               | kind   | one of [ROOM, BAY]
            limit=x                 | limit  | a whole number
            limit=1.5               | limit  | a whole number
            limit=99999999999       | limit  | a whole number
            commit=maybe            | commit | true or false
            text=a%00b              | text   | a character that can't be used
            """)
    void a_parameter_that_can_not_be_read_is_named_with_what_would_work(String query, String field, String detail) {
        get("/trial/lists/" + ID + "?" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("detail", containsString(detail));
    }

    @Test
    void an_id_in_a_path_that_is_none_is_named_too() {
        get("/trial/lists/not-a-uuid")
                .statusCode(400)
                .body("field", equalTo("id"))
                .body("detail", containsString("UUID"));
    }

    @Test
    void parameters_that_are_left_out_or_empty_have_their_defaults() {
        get("/trial/lists/" + ID).statusCode(200).body(equalTo(ID + " null null 7 false null"));
        get("/trial/lists/" + ID + "?day=&kind=&text=").statusCode(200).body(equalTo(ID + " null null 7 false null"));
        get("/trial/lists/" + ID + "?day=2026-12-01&kind=BAY&limit=3&commit=true&text=x")
                .statusCode(200)
                .body(equalTo(ID + " 2026-12-01 BAY 3 true x"));
    }

    private static ValidatableResponse get(String path) {
        String token = Servers.shared().issuer().token("sam", Set.of("scheduler"), Set.of("*"));
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(token)
                .get(path)
                .then();
    }
}
