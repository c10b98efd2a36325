package axial.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL server that somebody else started and will stop. */
record PostgresAt(String host, int port, String user, String password) implements Postgres {

    private static final String DUPLICATE_DATABASE = "42P04";

    static PostgresAt of(Postgres server) {
        if (server instanceof EmbeddedPostgresServer embedded) {
            return embedded.address();
        }
        if (server instanceof ContainerPostgres container) {
            return container.address();
        }
        return (PostgresAt) server;
    }

    @Override
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "A database name is lower-case letters, digits and underscores, not '" + name + "'.");
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), user, password);
                var statement = connection.createStatement()) {
            statement.execute("create database \"" + name + "\"");
        } catch (SQLException e) {
            if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
                throw new ServerFailed("The database " + name + " could not be made on " + host + ":" + port + ".", e);
            }
        }
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    @Override
    public String reactiveUrl(String database) {
        return "postgresql://" + host + ":" + port + "/" + database;
    }

    @Override
    public void close() {}
}
