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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/**
 * The outbox as the relay sees it, over a connection of its own, which holds the lock that makes this relay the active one.
 */
final class OutboxTable implements AutoCloseable {

    private static final int LOCK = 0x0A_B0_0C;

    /**
     * Whoever inserts takes this lock on the table before taking a position, and keeps it until the transaction has ended and what it wrote can be
     * read.
     */
    private static final String WRITERS = """
            select virtualtransaction from pg_locks
            where locktype = 'relation' and relation = cast('outbox' as regclass) and mode = 'RowExclusiveLock' and granted
              and database = (select oid from pg_database where datname = current_database()) and pid <> pg_backend_pid()""";

    private static final String DELETE = """
            with sent as (delete from outbox where position = any (?))
            insert into told (topic, partition, topic_id, next_offset)
            select topic, partition, topic_id, next_offset from unnest(?, ?, ?, ?) as t (topic, partition, topic_id, next_offset)
            on conflict (topic, partition) do update set topic_id = excluded.topic_id, next_offset = excluded.next_offset""";

    private static final String PARK = """
            with refused as (delete from outbox where position = ? returning *)
            insert into unsent (position, message_id, topic, key, network, type, payload, occurred, reason)
            select position, message_id, topic, key, network, type, payload, occurred, ? from refused""";

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

    /** Deletes what was sent, and notes how far the topics have been written. @param topicIds Kafka's ids of the service's own topics */
    void delete(List<OutboxRow> sent, Map<TopicPartition, Long> ends, Map<String, String> topicIds)
            throws SQLException {
        List<TopicPartition> own = ends.keySet().stream()
                .filter(partition -> topicIds.containsKey(partition.topic()))
                .toList();
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            array(delete, 1, "bigint", sent.stream().map(OutboxRow::position));
            array(delete, 2, "text", own.stream().map(TopicPartition::topic));
            array(delete, 3, "int", own.stream().map(TopicPartition::partition));
            array(delete, 4, "text", own.stream().map(partition -> topicIds.get(partition.topic())));
            array(delete, 5, "bigint", own.stream().map(ends::get));
            delete.execute();
        }
    }

    private void array(PreparedStatement statement, int index, String type, Stream<?> values) throws SQLException {
        statement.setArray(index, connection.createArrayOf(type, values.toArray()));
    }

    /** Takes those out that Kafka will never take, and keeps them where health finds them. */
    void park(List<Sender.Refused> refused) throws SQLException {
        try (PreparedStatement park = connection.prepareStatement(PARK)) {
            for (Sender.Refused one : refused) {
                park.setLong(1, one.row().position());
                park.setString(2, one.reason());
                park.addBatch();
            }
            park.executeBatch();
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

    /** The transactions that have written to the outbox, or are about to, and have not ended. */
    Set<String> writers() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WRITERS);
                ResultSet found = select.executeQuery()) {
            Set<String> writers = new HashSet<>();
            while (found.next()) {
                writers.add(found.getString(1));
            }
            return writers;
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
