package axial.servers;

import java.util.concurrent.CompletableFuture;

/** PostgreSQL, Kafka and the issuer of one test run. */
public final class Servers implements AutoCloseable {

    private final Postgres postgres;
    private final Kafka kafka;
    private final Issuer issuer;

    Servers(Postgres postgres, Kafka kafka, Issuer issuer) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.issuer = issuer;
    }

    /**
     * The servers of this JVM: started at first use, stopped when the JVM ends. They are embedded or containers by the
     * property {@code axial.servers}; where it is empty, containers if a Docker engine already has the images.
     */
    public static Servers shared() {
        return SharedServers.get();
    }

    static Servers start(ServerChoice choice) {
        boolean embedded = choice == ServerChoice.EMBEDDED;
        CompletableFuture<Kafka> kafka = CompletableFuture.supplyAsync(
                () -> embedded ? KafkaProcess.start() : ContainerKafka.start(), Servers::beside);
        CompletableFuture<Postgres> postgres = CompletableFuture.supplyAsync(
                () -> embedded ? EmbeddedPostgresServer.start() : ContainerPostgres.start(), Servers::beside);
        return new Servers(postgres.join(), kafka.join(), Issuer.start());
    }

    /** In a thread that sees the classes this one was loaded with: whoever tests may have loaded others of the same names. */
    private static void beside(Runnable task) {
        Thread thread = new Thread(task, "axial-servers");
        thread.setContextClassLoader(Servers.class.getClassLoader());
        thread.setDaemon(true);
        thread.start();
    }

    public Postgres postgres() {
        return postgres;
    }

    public Kafka kafka() {
        return kafka;
    }

    public Issuer issuer() {
        return issuer;
    }

    @Override
    public void close() {
        issuer.close();
        kafka.close();
        postgres.close();
    }
}
