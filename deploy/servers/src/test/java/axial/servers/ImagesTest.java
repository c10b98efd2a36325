package axial.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;

/** The images are named in more than one place: they must be the same. */
class ImagesTest {

    @Test
    void the_suites_run_on_the_images_of_docker_compose() throws IOException {
        assertThat(Files.readAllLines(Path.of("../../docker-compose.yml")))
                .contains("    image: " + ContainerPostgres.IMAGE, "    image: " + ContainerKafka.IMAGE);
    }

    @Test
    void the_reaper_is_the_one_that_testcontainers_would_pull() throws IOException {
        String place = "/org/testcontainers/utility/RyukContainer.class";
        try (InputStream code = Objects.requireNonNull(GenericContainer.class.getResourceAsStream(place), place)) {
            assertThat(new String(code.readAllBytes(), StandardCharsets.ISO_8859_1)).contains(ServerChoice.REAPER);
        }
    }
}
