package axial.servers;

/** A running PostgreSQL 18 server. */
public interface Postgres extends AutoCloseable {

    /** Makes an empty database; does nothing where it is there already. */
    void createDatabase(String name);

    /** The address for JDBC drivers, e.g. {@code jdbc:postgresql://127.0.0.1:8132/room}. */
    String jdbcUrl(String database);

    /** The address for the Vert.x reactive client, e.g. {@code postgresql://127.0.0.1:8132/room}. */
    String reactiveUrl(String database);

    String user();

    String password();

    @Override
    void close();
}
