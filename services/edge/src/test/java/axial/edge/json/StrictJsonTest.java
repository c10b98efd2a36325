package axial.edge.json;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

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
class StrictJsonTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind":1}                                  | kind
            {"kind":"1"}                                | kind
            {"kind":"room"}                             | kind
            {"kind":""}                                 | kind
            {"kinds":["ROOM",0]}                        | kinds.[1]
            {"whole":1.7}                               | whole
            {"whole":1.0}                               | whole
            {"whole":"1"}                               | whole
            {"whole":true}                              | whole
            {"whole":99999999999}                       | whole
            {"number":"1.5"}                            | number
            {"hold":1}                                  | hold
            {"hold":"true"}                             | hold
            {"Hold":true}                               | Hold
            {"txet":"misspelt"}                         | txet
            {"text":5}                                  | text
            {"text":true}                               | text
            {"text":["a"]}                              | text
            {"text":"a\\u0000b"}                        | text
            {"text":"\\ud800"}                          | text
            {"texts":["a",1]}                           | texts.[1]
            {"texts":"a"}                               | texts
            {"day":"2026-12-01T23:30:00Z"}              | day
            {"day":0}                                   | day
            {"day":[2026,12,1]}                         | day
            {"day":"2026-02-30"}                        | day
            {"day":"+99999-01-01"}                      | day
            {"day":"0001-01-01"}                        | day
            {"day":"2026-1-1"}                          | day
            {"instant":1802520000}                      | instant
            {"instant":1802520000000}                   | instant
            {"instant":"2026-12-01T15:30:00"}           | instant
            {"instant":"+999999999-12-31T23:55:00Z"}    | instant
            {"time":"24:00"}                            | time
            {"time":800}                                | time
            {"id":"1-2-3-4-5"}                          | id
            {"id":7}                                    | id
            {"minutes":{"TUL":"5"}}                     | minutes.[key]
            {"minutes":{"Smith, John":5}}               | minutes
            {"inner":{"inner":{"whole":1.5}}}           | inner.inner.whole
            {"inner":{"Smith, John":5}}                 | body
            {"text":"a","text":"b"}                     | text
            {"inner":{"whole":1,"whole":1}}             | whole
            {"text":"a"} {"text":"b"}                   | body
            [1]                                         | body
            "form"                                      | body
            {"text":                                    | body
            """)
    void what_is_not_as_the_description_says_is_refused_by_its_field(String body, String field) {
        send(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body(not(containsString("Smith")));
    }

    @Test
    void what_is_as_the_description_says_is_read() {
        send("""
                {"text":"Müller ’","whole":1,"number":2,"hold":true,"kind":"BAY","day":"2026-12-01","instant":"2026-12-01T15:30:00+01:00",
                 "time":"00:00","id":"6f1c2d3e-4b5a-4978-8a9b-0c1d2e3f4a5b","texts":["a"],"kinds":["ROOM"],"minutes":{"TUL":5},"inner":null}""")
                .statusCode(200)
                .body("text", equalTo("Müller ’"))
                .body("instant", equalTo("2026-12-01T14:30:00Z"))
                .body("minutes.TUL", equalTo(5));
    }

    @Test
    void an_unknown_field_is_answered_with_the_known_ones() {
        send("{\"txet\":\"a\"}").body("detail", containsString("Known are [day, hold, id, "));
    }

    private static ValidatableResponse send(String body) {
        String token = Servers.shared().issuer().token("sam", Set.of("scheduler"), Set.of("*"));
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/trial/forms")
                .then();
    }
}
