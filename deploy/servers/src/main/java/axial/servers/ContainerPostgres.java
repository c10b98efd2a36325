package axial.servers;

import java.util.ArrayList;
import java.util.List;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL 18 from the official image. */
public final class ContainerPostgres implements Postgres {

    static final String IMAGE = "postgres:18";

    private final PostgreSQLContainer container;

    private ContainerPostgres(PostgreSQLContainer container) {
        this.container = container;
    }

    public static ContainerPostgres start() {
        PostgreSQLContainer container = LoopbackPorts.on(
                new PostgreSQLContainer(IMAGE).withCommand(command().toArray(String[]::new)));
        container.start();
        return new ContainerPostgres(container);
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>(List.of("postgres", "-c", "max_connections=200", "-c", "fsync=off"));
        DiscreetLog.SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    PostgresAt address() {
        return new PostgresAt(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    @Override
    public void createDatabase(String name) {
        address().createDatabase(name);
    }

    @Override
    public String jdbcUrl(String database) {
        return address().jdbcUrl(database);
    }

    @Override
    public String reactiveUrl(String database) {
        return address().reactiveUrl(database);
    }

    @Override
    public String user() {
        return address().user();
    }

    @Override
    public String password() {
        return address().password();
    }

    @Override
    public void close() {
        container.stop();
    }
}
