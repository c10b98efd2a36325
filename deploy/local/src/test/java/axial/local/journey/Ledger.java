package axial.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import axial.local.checks.Check;
import axial.local.checks.LedgerChecks;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Booking's tables, read past all services. */
final class Ledger {

    private static final String DATABASE = LocalSystem.axial().ledger();
    private static final String USER = "postgres";
    private static final String PASSWORD = "postgres";

    private Ledger() {}

    /** Every query of the ledger's checks finds nobody. */
    static void assertSound() {
        assertThat(LedgerChecks.run(DATABASE, USER, PASSWORD))
                .hasSizeGreaterThan(10)
                .filteredOn(check -> check.offenders() > 0)
                .extracting(Check::toString)
                .isEmpty();
    }

    static long count(String query) {
        try (Connection connection = DriverManager.getConnection(DATABASE, USER, PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
