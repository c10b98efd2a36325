package axial.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ServerChoiceTest {

    private static final DockerEngine NO_ENGINE = new DockerEngine("unix:///nowhere/docker.sock");
    private static final Map<String, String> WITHOUT_REAPER = Map.of("TESTCONTAINERS_RYUK_DISABLED", "true");
    private static final List<String> BOTH = ServerChoice.images(WITHOUT_REAPER, false);

    @TempDir
    private Path directory;

    @Test
    void without_an_engine_the_servers_are_embedded() {
        assertThat(ServerChoice.of("", NO_ENGINE, BOTH)).isEqualTo(ServerChoice.EMBEDDED);
        assertThat(ServerChoice.of(null, NO_ENGINE, BOTH)).isEqualTo(ServerChoice.EMBEDDED);
    }

    @Test
    void the_property_forces_either() throws Exception {
        assertThat(ServerChoice.of("containers", NO_ENGINE, BOTH)).isEqualTo(ServerChoice.CONTAINERS);
        try (FakeEngine engine = FakeEngine.with(directory, "postgres:18", "apache/kafka:4.1.2")) {
            assertThat(ServerChoice.of("embedded", engine.asked(), BOTH)).isEqualTo(ServerChoice.EMBEDDED);
        }
    }

    @Test
    void another_word_is_refused_with_the_words_that_work() {
        assertThatThrownBy(() -> ServerChoice.of("docker", NO_ENGINE, BOTH))
                .hasMessage("axial.servers is 'docker'; it may be embedded, containers or empty.");
    }

    @Test
    void an_engine_that_has_every_image_is_used() throws Exception {
        try (FakeEngine engine = FakeEngine.with(directory, "postgres:18", "apache/kafka:4.1.2")) {
            assertThat(ServerChoice.of("", engine.askedPatiently(), BOTH)).isEqualTo(ServerChoice.CONTAINERS);
        }
    }

    @Test
    void an_engine_that_lacks_one_image_is_not_used() throws Exception {
        try (FakeEngine engine = FakeEngine.with(directory, "postgres:18", "apache/kafka:4.1.1")) {
            assertThat(ServerChoice.of("", engine.askedPatiently(), BOTH)).isEqualTo(ServerChoice.EMBEDDED);
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void an_engine_that_never_answers_is_not_waited_for() throws Exception {
        try (FakeEngine engine = FakeEngine.thatNeverAnswers(directory)) {
            assertThat(ServerChoice.of("", engine.asked(), BOTH)).isEqualTo(ServerChoice.EMBEDDED);
        }
    }

    @Test
    void every_image_counts_that_testcontainers_would_pull() {
        assertThat(BOTH).containsExactly("postgres:18", "apache/kafka:4.1.2");
        assertThat(ServerChoice.images(Map.of(), false)).contains(ServerChoice.REAPER);
        assertThat(ServerChoice.images(WITHOUT_REAPER, true)).contains(ServerChoice.GUIDE);
        assertThat(ServerChoice.images(Map.of("TESTCONTAINERS_HOST_OVERRIDE", "localhost"), true))
                .doesNotContain(ServerChoice.GUIDE);
    }
}
