package axial.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 18 from the binaries on the class path, run by this process. */
public final class EmbeddedPostgresServer implements Postgres {

    private static final String USER = "postgres";

    /** More than a slow machine needs, also after a crash. */
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final EmbeddedPostgres server;
    private final PostgresAt address;
    private final ParentGuard guard;
    private final Postmaster postmaster;

    private EmbeddedPostgresServer(EmbeddedPostgres server, long postmaster) {
        this.server = server;
        this.guard = ParentGuard.of(postmaster, "INT");
        this.postmaster = new Postmaster(postmaster);
        this.address = new PostgresAt("127.0.0.1", server.getPort(), USER, USER);
    }

    /** Starts on a free port with data that goes away at the end. */
    public static EmbeddedPostgresServer start() {
        return start(0, null, null);
    }

    /**
     * Starts on a port (0: a free one), with a directory whose data stays between starts (null: data that goes away) and a
     * file for the server's log (null: none).
     */
    public static EmbeddedPostgresServer start(int port, @Nullable Path data, @Nullable Path log) {
        try {
            boolean temporary = data == null;
            Path directory = data == null ? Files.createTempDirectory("axial-postgres") : data;
            EmbeddedPostgres server = builder(port, directory, temporary, log).start();
            return new EmbeddedPostgresServer(server, postmaster(directory));
        } catch (IOException | IllegalStateException e) {
            throw new ServerFailed(
                    "PostgreSQL did not start. Maybe the port " + port + " is taken or the data in " + data
                            + " belong to another version.",
                    e);
        }
    }

    private static EmbeddedPostgres.Builder builder(int port, Path directory, boolean temporary, @Nullable Path log) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory)
                .setCleanDataDirectory(temporary)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                .setServerConfig("synchronous_commit", "on"); // zonky switches it off; a crash must lose nothing
        DiscreetLog.SETTINGS.forEach(builder::setServerConfig);
        if (temporary) {
            builder.setServerConfig("fsync", "off"); // a test's data die with the server anyway
        } else {
            builder.setServerConfig("fsync", "on").setServerConfig("full_page_writes", "on");
        }
        if (log != null) {
            builder.setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
        }
        return builder;
    }

    private static long postmaster(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
    }

    /** The server's process id. */
    public long pid() {
        return postmaster.pid();
    }

    public boolean isAlive() {
        return postmaster.isAlive();
    }

    @Override
    public void createDatabase(String name) {
        address.createDatabase(name);
    }

    @Override
    public String jdbcUrl(String database) {
        return address.jdbcUrl(database);
    }

    @Override
    public String reactiveUrl(String database) {
        return address.reactiveUrl(database);
    }

    @Override
    public String user() {
        return address.user();
    }

    @Override
    public String password() {
        return address.password();
    }

    PostgresAt address() {
        return address;
    }

    @Override
    public void close() {
        try {
            postmaster.awaitOrphans();
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            guard.close();
        }
    }
}
