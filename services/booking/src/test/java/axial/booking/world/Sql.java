package axial.booking.world;

import axial.servers.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The service's database, seen by a test that shares nothing with the service's own code. */
public final class Sql {

    private Sql() {}

    private static Connection connection;

    /** One connection for all: opening one costs more than most of what is asked. */
    private static Connection connect() throws SQLException {
        if (connection == null) {
            connection = opened();
        }
        return connection;
    }

    private static Connection opened() throws SQLException {
        var postgres = Servers.shared().postgres();
        return DriverManager.getConnection(postgres.jdbcUrl("booking"), postgres.user(), postgres.password());
    }

    public static synchronized void run(String sql, Object... values) {
        try (PreparedStatement statement = statement(connect(), sql, values)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of every row. */
    public static synchronized List<Object> column(String sql, Object... values) {
        try (PreparedStatement statement = statement(connect(), sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<Object> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getObject(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String sql, Object... values) {
        return ((Number) column(sql, values).get(0)).longValue();
    }

    private static PreparedStatement statement(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
