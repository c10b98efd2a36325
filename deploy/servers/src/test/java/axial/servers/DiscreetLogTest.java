package axial.servers;

import static axial.servers.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that PostgreSQL refuses here holds a name, and its log must not. */
class DiscreetLogTest {

    private static final Path REPOSITORY = Path.of("..", "..");
    private static final String NAME = "Threadgoode";

    private static final String PEOPLE =
            "create table people (name text primary key, born date check (born > '1900-01-01'))";

    @TempDir
    private Path directory;

    @Test
    void what_is_refused_leaves_no_name_in_the_log() throws Exception {
        Path log = directory.resolve("postgres.log");
        try (var server = EmbeddedPostgresServer.start(0, directory.resolve("data"), log);
                Connection connection = connect(server)) {
            connection.createStatement().execute(PEOPLE);
            refused(connection, "insert into people values (?, cast(? as date))", NAME, NAME);
            refused(connection, "select cast(? as jsonb)", "{\"familyName\": \"" + NAME + "\\u0000\"}");
            refused(connection, "select cast(? as jsonb)", "{\"familyName\": " + NAME);
            refused(connection, "insert into people values (?, cast(? as date))", NAME, "1066-10-14");
            refused(connection, "insert into people values (?, null), (?, null)", NAME, NAME);
            refused(connection, "select " + NAME + " from people where name = ?", NAME);
            refused(connection, "do $$ begin raise exception 'This is " + NAME + "'; end $$");
            connection.createStatement().execute("do $$ begin raise warning 'This is " + NAME + "'; end $$");
            connection.createStatement().execute("checkpoint");
            await().until(() -> Files.readString(log).contains("checkpoint complete"));
        }
        assertThat(Files.readString(log)).doesNotContain(NAME).contains("ready to accept connections");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.yml", "docs/operations.md"})
    void whoever_starts_it_otherwise_finds_the_same_settings(String file) throws IOException {
        String words = Files.readString(REPOSITORY.resolve(file));
        DiscreetLog.SETTINGS.forEach((name, value) -> assertThat(words).contains(name + "=" + value));
    }

    private static Connection connect(EmbeddedPostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
    }

    private static void refused(Connection connection, String sql, String... values) {
        assertThatThrownBy(() -> {
                    try (var statement = connection.prepareStatement(sql)) {
                        for (int i = 0; i < values.length; i++) {
                            statement.setString(i + 1, values[i]);
                        }
                        statement.execute();
                    }
                })
                .isInstanceOf(SQLException.class);
    }
}
