package axial.servers;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a service's {@code @QuarkusTest} its database, the broker and the issuer. The argument {@code database} names the
 * database, which is made empty at the start of the JVM's run.
 */
public final class ServiceTestResource implements QuarkusTestResourceLifecycleManager {

    private String database = "service";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        Servers servers = Servers.shared();
        Postgres postgres = servers.postgres();
        postgres.createDatabase(database);
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(database),
                "quarkus.datasource.reactive.url", postgres.reactiveUrl(database),
                "quarkus.datasource.username", postgres.user(),
                "quarkus.datasource.password", postgres.password(),
                "kafka.bootstrap.servers", servers.kafka().bootstrapServers(),
                "quarkus.oidc.auth-server-url", servers.issuer().url());
    }

    /** Does nothing: the servers serve all tests of the JVM and end with it. */
    @Override
    public void stop() {}
}
