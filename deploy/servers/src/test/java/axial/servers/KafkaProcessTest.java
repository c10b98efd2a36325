package axial.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaProcessTest {

    @TempDir
    private Path directory;

    @Test
    void a_broker_that_cannot_start_says_why_although_its_data_go_away() throws IOException {
        Path data = directory.resolve("data");
        int port = FreePorts.next();
        try (ServerSocket taken = new ServerSocket(FreePorts.next(), 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(
                            () -> KafkaProcess.start(port, taken.getLocalPort(), data, data.resolve("kafka.log"), data))
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining("Kafka did not start on 127.0.0.1:" + port)
                    .hasMessageContaining("Address already in use");
        }
        assertThat(data).doesNotExist();
    }

    @Test
    void its_port_is_none_that_the_system_would_give_to_a_connection() {
        assertThat(IntStream.range(0, 200).map(i -> FreePorts.next())).allMatch(port -> port < 32_768);
    }
}
