package axial.planner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "planner"))
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void the_committed_document_is_what_the_service_says() throws Exception {
        String served = given().queryParam("format", "yaml").get("/q/openapi").asString();
        if (System.getenv("AXIAL_WRITE_OPENAPI") != null) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(Files.readString(COMMITTED))
                .as(
                        "services/planner/openapi.yaml; write it anew with AXIAL_WRITE_OPENAPI=1 ./mvnw -pl services/planner test -Dtest=OpenApiTest")
                .isEqualTo(served);
    }
}
