package axial.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class ServersTest {

    private final Servers servers = Servers.shared();

    @Test
    void a_room_is_never_used_twice_because_postgresql_refuses_it() throws SQLException {
        servers.postgres().createDatabase("overlaps");
        try (Connection connection = connectTo("overlaps");
                Statement sql = connection.createStatement()) {
            sql.execute("create extension btree_gist");
            sql.execute("create table claim (room int, during tstzrange, primary key (room, during without overlaps))");
            sql.execute("insert into claim values (1, '[2026-11-23 08:00, 2026-11-23 08:25)')");
            sql.execute("insert into claim values (1, '[2026-11-23 08:25, 2026-11-23 08:50)')");
            assertThatThrownBy(
                            () -> sql.execute("insert into claim values (1, '[2026-11-23 08:24, 2026-11-23 08:30)')"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23P01"));
        }
    }

    @Test
    void a_commit_is_on_disk_before_it_is_answered() throws SQLException {
        try (Connection connection = connectTo("postgres");
                Statement sql = connection.createStatement()) {
            var answer =
                    sql.executeQuery("select current_setting('synchronous_commit'), current_setting('server_version')");
            answer.next();
            assertThat(answer.getString(1)).isEqualTo("on");
            assertThat(answer.getString(2)).startsWith("18.");
        }
    }

    @Test
    void a_database_can_be_asked_for_twice() {
        servers.postgres().createDatabase("twice");
        servers.postgres().createDatabase("twice");
        assertThat(servers.postgres().jdbcUrl("twice"))
                .startsWith("jdbc:postgresql://")
                .endsWith("/twice");
    }

    @Test
    void a_record_sent_to_kafka_comes_back() throws Exception {
        Map<String, Object> broker = Map.of("bootstrap.servers", servers.kafka().bootstrapServers());
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic("round-trip", 3, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("round-trip", "NEOK", "hello")).get();
        }
        assertThat(firstRecordOf("round-trip").value()).isEqualTo("hello");
    }

    @Test
    void kafka_makes_no_topic_by_itself() {
        Map<String, Object> broker =
                Map.of("bootstrap.servers", servers.kafka().bootstrapServers(), "max.block.ms", "1500");
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("nobody-made-this", "hello"))
                            .get())
                    .isInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void every_class_loader_of_the_run_is_given_the_same_servers() {
        assertThat(Servers.shared().kafka().bootstrapServers())
                .isEqualTo(servers.kafka().bootstrapServers());
        assertThat(Servers.shared().issuer().url()).isEqualTo(servers.issuer().url());
        assertThat(servers.issuer().token("sam", Set.of("scheduler"), Set.of("*")))
                .isNotBlank();
    }

    @Test
    void nothing_can_be_reached_from_another_machine() throws IOException {
        URI postgres = URI.create(servers.postgres().reactiveUrl("postgres"));
        URI kafka = URI.create("kafka://" + servers.kafka().bootstrapServers().replaceFirst("^.*://", ""));
        URI issuer = URI.create(servers.issuer().url());
        for (URI server : List.of(postgres, kafka, issuer)) {
            assertThat(answers(InetAddress.getByName(server.getHost()), server.getPort()))
                    .as("%s from here", server)
                    .isTrue();
            assertThat(addressesOnTheNetwork())
                    .as("%s from the network", server)
                    .noneMatch(address -> answers(address, server.getPort()));
        }
    }

    private static List<InetAddress> addressesOnTheNetwork() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Connection connectTo(String database) throws SQLException {
        return DriverManager.getConnection(
                servers.postgres().jdbcUrl(database),
                servers.postgres().user(),
                servers.postgres().password());
    }

    private ConsumerRecord<String, String> firstRecordOf(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers.kafka().bootstrapServers(),
                "group.id", "servers-test",
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            return Patience.await()
                    .until(() -> consumer.poll(Duration.ofMillis(500)), records -> !records.isEmpty())
                    .iterator()
                    .next();
        }
    }
}
