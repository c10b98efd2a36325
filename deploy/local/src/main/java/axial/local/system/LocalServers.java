package axial.local.system;

import axial.servers.EmbeddedPostgresServer;
import axial.servers.KafkaProcess;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL and Kafka of a local Axial, each with data and a log of its own. */
final class LocalServers implements AutoCloseable {

    private final LocalSettings settings;
    private volatile @Nullable EmbeddedPostgresServer postgres;
    private volatile @Nullable KafkaProcess kafka;

    LocalServers(LocalSettings settings) {
        this.settings = settings;
    }

    /** Starts both side by side; what has started before the other failed is stopped by {@link #close}. */
    void start() {
        CompletableFuture<Void> broker = CompletableFuture.runAsync(this::startKafka);
        try {
            startPostgres();
        } finally {
            join(broker);
        }
    }

    private static void join(CompletableFuture<Void> broker) {
        try {
            broker.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void startPostgres() {
        EmbeddedPostgresServer started = EmbeddedPostgresServer.start(
                settings.ports().postgres(), settings.data().resolve("postgres"), settings.log("postgres"));
        postgres = started;
        for (Service service : Service.values()) {
            started.createDatabase(service.title());
        }
    }

    void startKafka() {
        Ports ports = settings.ports();
        kafka = KafkaProcess.start(
                ports.kafka(), ports.kafkaController(), settings.data().resolve("kafka"), settings.log("kafka"));
    }

    void stopKafka() {
        KafkaProcess stopping = kafka();
        kafka = null;
        stopping.close();
    }

    /** What may end by itself, in the order in which it is needed. */
    List<Part> parts() {
        return List.of(
                new ServerPart("PostgreSQL", settings.log("postgres"), this::postgresHasFailed, this::postgresAgain),
                new ServerPart("Kafka", settings.log("kafka"), this::kafkaHasFailed, this::kafkaAgain));
    }

    private boolean postgresHasFailed() {
        EmbeddedPostgresServer started = postgres;
        return started != null && !started.isAlive();
    }

    private void postgresAgain() {
        postgres().close();
        startPostgres();
    }

    private boolean kafkaHasFailed() {
        KafkaProcess started = kafka;
        return started != null && !started.isAlive();
    }

    private void kafkaAgain() {
        kafka().close();
        startKafka();
    }

    EmbeddedPostgresServer postgres() {
        return Objects.requireNonNull(postgres);
    }

    KafkaProcess kafka() {
        return Objects.requireNonNull(kafka);
    }

    @Override
    public void close() {
        if (kafka != null) {
            stopKafka();
        }
        EmbeddedPostgresServer stopping = postgres;
        if (stopping != null) {
            postgres = null;
            stopping.close();
        }
    }
}
