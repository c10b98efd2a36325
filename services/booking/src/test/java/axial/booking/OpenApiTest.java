package axial.booking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import axial.booking.world.BookingTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed openapi.yaml is the API as it is, so that a change of the API is seen in review. */
@QuarkusTest
@BookingTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void the_committed_document_describes_the_api_as_it_is() throws IOException {
        String served =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(COMMITTED)
                .as("write it with ./mvnw -pl services/booking test -Dtest=OpenApiTest -Dopenapi.write=true")
                .exists();
        assertThat(Files.readString(COMMITTED))
                .as(
                        "the API changed. If that is meant, run ./mvnw -pl services/booking test -Dtest=OpenApiTest -Dopenapi.write=true and commit openapi.yaml")
                .isEqualTo(served);
    }
}
