package axial.local.checks;

import static org.assertj.core.api.Assertions.assertThat;

import axial.servers.Postgres;
import axial.servers.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check of drives finds whom it must find, and nobody else. From A to B it takes 25 minutes, from B to A 32. */
class DriveCheckTest {

    private static final String RULE = "whoever and whatever moves between clinics has the drive as time to get there";

    private Connection ledger;

    @BeforeEach
    void aLedgerOfTwoClinics() throws SQLException {
        Postgres postgres = Servers.shared().postgres();
        postgres.createDatabase("drives");
        ledger = DriverManager.getConnection(postgres.jdbcUrl("drives"), postgres.user(), postgres.password());
        run("drop table if exists clinic, claim");
        run("create table clinic (code text, drive_minutes jsonb)");
        run("create table claim (appointment_id int, resource_id text, clinic text, during tstzrange)");
        run("insert into clinic values ('A', '{\"B\": 25}'), ('B', '{\"A\": 32}'), ('C', '{}')");
        claim(1, "LEE", "A", "09:07", "09:20");
    }

    @AfterEach
    void close() throws SQLException {
        ledger.close();
    }

    @Test
    void a_drive_that_does_not_fit_between_two_claims_is_found_in_either_order() throws SQLException {
        claim(2, "LEE", "B", "09:51", "10:03");
        claim(3, "LEE", "B", "08:22", "08:36");
        assertThat(offenders()).containsExactly("2", "3");
    }

    @Test
    void a_drive_that_just_fits_is_none() throws SQLException {
        claim(2, "LEE", "B", "09:52", "10:03");
        claim(3, "LEE", "B", "08:22", "08:35");
        assertThat(offenders()).isEmpty();
    }

    @Test
    void somebody_else_the_same_clinic_and_an_unknown_drive_are_none() throws SQLException {
        claim(2, "ANN", "B", "09:20", "09:30");
        claim(3, "LEE", "A", "09:20", "09:30");
        claim(4, "LEE", "C", "09:30", "09:40");
        assertThat(offenders()).isEmpty();
    }

    private void claim(int appointment, String resource, String clinic, String from, String until) throws SQLException {
        String day = "2026-12-02 ";
        run("insert into claim values (" + appointment + ", '" + resource + "', '" + clinic + "', tstzrange('" + day
                + from + "', '" + day + until + "'))");
    }

    private List<String> offenders() throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = ledger.createStatement();
                ResultSet rows = statement.executeQuery(LedgerChecks.queries().get(RULE))) {
            while (rows.next()) {
                found.add(rows.getString("other"));
            }
        }
        return found.stream().sorted().toList();
    }

    private void run(String sql) throws SQLException {
        try (var statement = ledger.createStatement()) {
            statement.execute(sql);
        }
    }
}
