package axial.servers;

import java.util.Map;
import java.util.Properties;

/**
 * The servers of this JVM, told to every class loader through system properties: a Quarkus test loads this class more than
 * once, and each copy must find the servers that the first one started.
 */
final class SharedServers {

    private static final String PREFIX = "axial.servers.running.";

    private SharedServers() {}

    static Servers get() {
        synchronized (Runtime.getRuntime()) { // the one lock that all class loaders see
            if (System.getProperty(PREFIX + "kafka") == null) {
                tell(startForThisJvm());
            }
            return told();
        }
    }

    private static Servers startForThisJvm() {
        Servers servers = Servers.start(ServerChoice.ofThisMachine());
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "axial-servers-stop"));
        return servers;
    }

    private static void tell(Servers servers) {
        PostgresAt postgres = PostgresAt.of(servers.postgres());
        Map.of(
                        "postgres.host", postgres.host(),
                        "postgres.port", Integer.toString(postgres.port()),
                        "postgres.user", postgres.user(),
                        "postgres.password", postgres.password(),
                        "issuer.url", servers.issuer().url(),
                        "issuer.key", servers.issuer().key(),
                        "kafka", servers.kafka().bootstrapServers())
                .forEach((name, value) -> System.setProperty(PREFIX + name, value));
    }

    private static Servers told() {
        Properties all = System.getProperties();
        return new Servers(
                new PostgresAt(
                        told(all, "postgres.host"),
                        Integer.parseInt(told(all, "postgres.port")),
                        told(all, "postgres.user"),
                        told(all, "postgres.password")),
                new KafkaAt(told(all, "kafka")),
                Issuer.at(told(all, "issuer.url"), told(all, "issuer.key")));
    }

    private static String told(Properties all, String name) {
        return all.getProperty(PREFIX + name, "");
    }
}
