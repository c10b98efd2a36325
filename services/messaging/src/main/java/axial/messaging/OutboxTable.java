package axial.messaging;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * The outbox as the relay sees it, over a connection of its own: the connection holds the lock that makes this relay the active one, and hears
 * the notification that a commit sends.
 */
final class OutboxTable implements AutoCloseable {

    private static final int LOCK = 0x0A_B0_0C;
    /** Only a net under the notifications: how long the relay sleeps when it hears nothing, in milliseconds. */
    private static final int NAP = 2000;

    private final Connection connection;
    private boolean ours;
    private Instant nextForgetting = Instant.MIN;

    private final Clock clock;

    private OutboxTable(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    static OutboxTable open(OutboxConfig config, Clock clock) throws SQLException {
        Connection connection = DriverManager.getConnection(
                config.jdbcUrl(),
                config.username().orElse(null),
                config.password().orElse(null));
        try (var statement = connection.createStatement()) {
            statement.execute("listen outbox");
        }
        return new OutboxTable(connection, clock);
    }

    /** Whether this relay is the active one of its service; tries to become it. */
    boolean isOurs() throws SQLException {
        if (!ours) {
            try (var statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
                answer.next();
                ours = answer.getBoolean(1);
            }
        }
        return ours;
    }

    List<OutboxRow> next(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select position, message_id, topic, key, network, type, payload, occurred from outbox order by position limit ?")) {
            select.setInt(1, limit);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
            return rows;
        }
    }

    private static OutboxRow row(ResultSet found) throws SQLException {
        return new OutboxRow(
                found.getLong(1),
                found.getObject(2, UUID.class),
                found.getString(3),
                found.getString(4),
                found.getString(5),
                found.getString(6),
                found.getString(7),
                found.getTimestamp(8).toInstant());
    }

    void delete(List<OutboxRow> sent) throws SQLException {
        Object[] positions = sent.stream().map(OutboxRow::position).toArray();
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where position = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", positions));
            delete.executeUpdate();
        }
    }

    /** Deletes, at most once an hour, the message ids the inbox has remembered for that many days. */
    void forget(int days) throws SQLException {
        Instant now = clock.instant();
        if (now.isBefore(nextForgetting)) {
            return;
        }
        nextForgetting = now.plus(Duration.ofHours(1));
        try (PreparedStatement delete =
                connection.prepareStatement("delete from inbox where received < now() - make_interval(days => ?)")) {
            delete.setInt(1, days);
            delete.executeUpdate();
        }
    }

    /** Returns when something was committed to the outbox, or after a nap. */
    void awaitWork() throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(NAP);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
