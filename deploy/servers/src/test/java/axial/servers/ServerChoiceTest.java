package axial.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ServerChoiceTest {

    private static final DockerEngine NO_ENGINE = new DockerEngine("unix:///nowhere/docker.sock");

    @Test
    @Timeout(3)
    void without_an_engine_the_servers_are_embedded() {
        assertThat(ServerChoice.of("", NO_ENGINE)).isEqualTo(ServerChoice.EMBEDDED);
        assertThat(ServerChoice.of(null, NO_ENGINE)).isEqualTo(ServerChoice.EMBEDDED);
    }

    @Test
    void the_property_forces_either() {
        assertThat(ServerChoice.of("containers", NO_ENGINE)).isEqualTo(ServerChoice.CONTAINERS);
        assertThat(ServerChoice.of("embedded", NO_ENGINE)).isEqualTo(ServerChoice.EMBEDDED);
    }

    @Test
    void another_word_is_refused_with_the_words_that_work() {
        assertThatThrownBy(() -> ServerChoice.of("docker", NO_ENGINE))
                .hasMessage("axial.servers is 'docker'; it may be embedded, containers or empty.");
    }
}
