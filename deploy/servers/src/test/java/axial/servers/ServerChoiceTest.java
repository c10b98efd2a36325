package axial.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void an_engine_without_the_images_is_not_used(@TempDir Path directory) throws Exception {
        Path socket = directory.resolve("docker.sock");
        try (ServerSocketChannel engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.bind(UnixDomainSocketAddress.of(socket));
            answer(engine, "HTTP/1.0 404 Not Found");
            assertThat(ServerChoice.of("", new DockerEngine("unix://" + socket)))
                    .isEqualTo(ServerChoice.EMBEDDED);
        }
    }

    @Test
    @Timeout(3)
    void an_engine_that_never_answers_is_not_waited_for(@TempDir Path directory) throws Exception {
        Path socket = directory.resolve("docker.sock");
        try (ServerSocketChannel engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.bind(UnixDomainSocketAddress.of(socket));
            assertThat(ServerChoice.of("", new DockerEngine("unix://" + socket)))
                    .isEqualTo(ServerChoice.EMBEDDED);
        }
    }

    @Test
    void an_engine_that_has_an_image_says_so(@TempDir Path directory) throws Exception {
        Path socket = directory.resolve("docker.sock");
        try (ServerSocketChannel engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.bind(UnixDomainSocketAddress.of(socket));
            answer(engine, "HTTP/1.0 200 OK");
            assertThat(new DockerEngine("unix://" + socket).has("postgres:18")).isTrue();
        }
    }

    private static void answer(ServerSocketChannel engine, String line) {
        Thread thread = new Thread(() -> {
            try (SocketChannel caller = engine.accept()) {
                caller.read(ByteBuffer.allocate(512));
                caller.write(ByteBuffer.wrap((line + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
