package axial.local.journey;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import axial.local.system.Service;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is lost is told again: topics, databases, and both. Last of the journeys, for it takes back what they did. */
@Order(6)
class RestoreJourneyTest {

    private final Deployment axial = LocalSystem.axial();
    private final Scheduler sam = new Scheduler(LocalSystem.as("sam"));

    @BeforeEach
    void everything_runs() {
        axial.awaitAllReady();
        axial.awaitNews();
    }

    @Test
    void topics_that_are_lost_are_told_again() throws Exception {
        String request = sam.enters("CONSULT_NEW", 1).get(0);
        JsonNode before = sam.offers(request, Map.of("limit", 50)).path("offers");
        stopServices();
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", "127.0.0.1:" + axial.ports().kafka()))) {
            Set<String> topics = topics(admin);
            assertThat(topics).hasSizeGreaterThan(8);
            admin.deleteTopics(topics).all().get();
            await().until(() -> topics(admin).isEmpty());
        }
        startServices();

        assertThat(sam.offers(request, Map.of("limit", 50)).path("offers"))
                .as("the planner knows what it knew")
                .isEqualTo(before);
        assertThat(everyOfferIsTaken("CONSULT_NEW", 5)).isPositive();
        Ledger.assertSound();
    }

    private static Set<String> topics(Admin admin) throws InterruptedException, ExecutionException {
        return admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith("axial."))
                .collect(Collectors.toSet());
    }

    @Test
    void databases_older_than_the_topics_win_over_them() {
        List<JsonNode> kept = book("FU_VISIT", 4);
        axial.awaitNews();
        stopServices();
        databases("create database %1$s_backup template %1$s");
        startServices();
        kept.forEach(appointment -> sam.transition(appointment, "CANCELLED"));
        List<JsonNode> lost = book("FU_VISIT", 4);
        long highest = lost.get(3).path("ledgerPosition").asLong();
        axial.awaitNews();

        stopServices();
        restoreDatabases();
        startServices();

        assertThat(kept).allSatisfy(appointment -> assertThat(
                        sam.appointment(appointment.path("appointmentId").asText())
                                .path("state")
                                .asText())
                .isEqualTo("BOOKED"));
        assertThat(everyOfferIsTaken("FU_VISIT", 6))
                .as("no ledger position is given out twice")
                .isGreaterThan(highest);
        Ledger.assertSound();
    }

    @Test
    void databases_and_topics_restored_from_one_backup_go_on_where_they_were() {
        assumeTrue(axial instanceof OnThisMachine, "the broker's files are copied");
        Path kafka = Path.of("target/journeys/kafka").toAbsolutePath();
        Path copy = kafka.resolveSibling("kafka-backup");
        List<JsonNode> kept = book("TPI", 3);
        axial.awaitNews();
        stopServices();
        axial.stopKafka();
        copy(kafka, copy);
        databases("create database %1$s_backup template %1$s");
        axial.startKafka();
        startServices();
        kept.forEach(appointment -> sam.transition(appointment, "CANCELLED"));
        book("TPI", 3);
        axial.awaitNews();

        stopServices();
        axial.stopKafka();
        remove(kafka);
        copy(copy, kafka);
        remove(copy);
        restoreDatabases();
        axial.startKafka();
        startServices();

        assertThat(kept).allSatisfy(appointment -> assertThat(
                        sam.appointment(appointment.path("appointmentId").asText())
                                .path("state")
                                .asText())
                .isEqualTo("BOOKED"));
        assertThat(everyOfferIsTaken("TPI", 4)).isPositive();
        Ledger.assertSound();
    }

    private List<JsonNode> book(String procedure, int count) {
        List<JsonNode> booked = new ArrayList<>();
        long position = 0;
        for (String request : sam.enters(procedure, count)) {
            JsonNode place = sam.offers(request, Map.of("limit", 1, "ledgerPosition", position))
                    .path("offers")
                    .path(0);
            JsonNode appointment = sam.book(request, place);
            position = appointment.path("ledgerPosition").asLong();
            booked.add(appointment);
        }
        return booked;
    }

    /** Books the first offer of so many requests; a place that isn't free would be refused. @return the last ledger position */
    private long everyOfferIsTaken(String procedure, int count) {
        List<JsonNode> booked = book(procedure, count);
        return booked.get(count - 1).path("ledgerPosition").asLong();
    }

    private void stopServices() {
        for (Service service : Service.values()) {
            axial.stop(service);
        }
    }

    private void startServices() {
        for (Service service : Service.values()) {
            axial.start(service);
        }
        axial.awaitAllReady();
        axial.awaitNews();
    }

    private void restoreDatabases() {
        databases("drop database %1$s", "create database %1$s template %1$s_backup", "drop database %1$s_backup");
    }

    private void databases(String... statements) {
        String server = axial.ledger().replace("/booking", "/postgres");
        try (Connection connection = DriverManager.getConnection(server, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            for (Service service : Service.values()) {
                for (String one : statements) {
                    statement.execute(one.formatted(service.title()));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) {
        each(from, Comparator.naturalOrder(), path -> Files.copy(path, to.resolve(from.relativize(path))));
    }

    private static void remove(Path directory) {
        each(directory, Comparator.reverseOrder(), Files::delete);
    }

    private interface Work {
        void on(Path path) throws IOException;
    }

    private static void each(Path directory, Comparator<Path> order, Work work) {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(order).toList()) {
                work.on(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
