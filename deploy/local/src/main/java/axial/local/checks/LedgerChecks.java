package axial.local.checks;

import axial.local.system.LocalFailed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The queries of {@code ledger.sql}, each under its {@code -- name:}. */
public final class LedgerChecks {

    private static final String FILE = "/axial/local/checks/ledger.sql";
    private static final String NAME = "-- name: ";

    private LedgerChecks() {}

    /**
     * Runs all of them.
     *
     * @throws LocalFailed when the database doesn't answer
     */
    public static List<Check> run(String jdbcUrl, String user, String password) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password)) {
            connection.setReadOnly(true);
            List<Check> checks = new ArrayList<>();
            for (Map.Entry<String, String> query : queries().entrySet()) {
                checks.add(run(connection, query.getKey(), query.getValue()));
            }
            return checks;
        } catch (SQLException e) {
            throw new LocalFailed(
                    "The ledger in " + jdbcUrl + " can't be asked: " + e.getMessage(), "Start Axial: axial up");
        }
    }

    private static Check run(Connection connection, String rule, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet offenders = statement.executeQuery(query)) {
            int count = 0;
            String first = "";
            while (offenders.next()) {
                if (count++ == 0) {
                    first = text(offenders);
                }
            }
            return new Check(rule, count, first);
        }
    }

    private static String text(ResultSet row) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            columns.add(row.getMetaData().getColumnLabel(column) + "=" + row.getString(column));
        }
        return String.join(", ", columns);
    }

    static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        String name = "";
        StringBuilder query = new StringBuilder();
        for (String line : sql().split("\n", -1)) {
            if (line.startsWith(NAME)) {
                name = line.substring(NAME.length()).trim();
                query.setLength(0);
            } else {
                query.append(line).append('\n');
                queries.put(name, query.toString());
            }
        }
        queries.remove("");
        return queries;
    }

    private static String sql() {
        try (InputStream file = LedgerChecks.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
