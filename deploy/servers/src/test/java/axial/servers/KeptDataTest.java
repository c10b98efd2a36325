package axial.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDataTest {

    @TempDir
    private Path directory;

    @Test
    void postgresql_keeps_its_data_between_starts() throws Exception {
        int port = FreePorts.next();
        try (var server = EmbeddedPostgresServer.start(port, directory, null)) {
            server.createDatabase("kept");
            assertThat(server.jdbcUrl("kept")).isEqualTo("jdbc:postgresql://127.0.0.1:" + port + "/kept");
        }
        try (var server = EmbeddedPostgresServer.start(port, directory, null);
                var connection =
                        DriverManager.getConnection(server.jdbcUrl("kept"), server.user(), server.password())) {
            assertThat(connection.getCatalog()).isEqualTo("kept");
            try (var answer = connection.createStatement().executeQuery("select current_setting('fsync')")) {
                answer.next();
                assertThat(answer.getString(1))
                        .as("what is kept survives a power cut")
                        .isEqualTo("on");
            }
        }
    }

    @Test
    void kafka_keeps_its_data_between_starts() throws Exception {
        int port = FreePorts.next();
        int controller = FreePorts.next();
        Path log = directory.resolve("kafka.log");
        try (var broker = KafkaProcess.start(port, controller, directory, log);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("kept", 2, (short) 1)))
                    .all()
                    .get();
        }
        try (var broker = KafkaProcess.start(port, controller, directory, log);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }
}
