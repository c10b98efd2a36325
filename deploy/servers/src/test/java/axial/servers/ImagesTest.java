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
    void the_images_that_testcontainers_adds_are_those_of_its_version() throws IOException {
        assertThat(code("utility/RyukContainer")).contains(ServerChoice.REAPER);
        assertThat(code("DockerClientFactory")).contains(ServerChoice.GUIDE);
    }

    /** The names are private there, and a newer version with other ones would make a test run wait for a registry. */
    private static String code(String type) throws IOException {
        String place = "/org/testcontainers/" + type + ".class";
        try (InputStream code = Objects.requireNonNull(GenericContainer.class.getResourceAsStream(place), place)) {
            return new String(code.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
