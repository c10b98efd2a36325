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

/** The check of chains finds whom it must find, and nobody else. Appointment 2 comes after request 1, by 6 calendar months or by 3 to 10 days. */
class ChainCheckTest {

    private static final String RULE =
            "what must come before has its place and its days; where it hasn't, somebody is told and it isn't confirmed";

    private Connection ledger;

    @BeforeEach
    void aLedgerOfOneClinic() throws SQLException {
        Postgres postgres = Servers.shared().postgres();
        postgres.createDatabase("chains");
        ledger = DriverManager.getConnection(postgres.jdbcUrl("chains"), postgres.user(), postgres.password());
        run("drop table if exists clinic, appointment, request, detected_issue");
        run("create table clinic (code text, time_zone text)");
        run(
                "create table appointment (appointment_id int, request_id uuid, clinic text, state text, start_at timestamptz)");
        run("create table request (request_id uuid, done_on date, after jsonb)");
        run(
                "create table detected_issue (issue_id int, appointment_id int, kind text, since timestamptz, resolved timestamptz)");
        run("create or replace function months_after(day date, months int) returns date language sql as"
                + " 'select cast(day + make_interval(months => months) as date)'");
        run("insert into clinic values ('A', 'America/Chicago')");
        request(1, "[]");
    }

    @AfterEach
    void close() throws SQLException {
        ledger.close();
    }

    @Test
    void one_whose_predecessor_has_no_place_is_found() throws SQLException {
        request(2, link("\"min_gap_days\": 3"));
        appointment(2, "BOOKED", "2027-03-04 16:00Z");
        assertThat(offenders()).containsExactly(2);
        appointment(1, "BOOKED", "2027-03-01 16:00Z");
        assertThat(offenders()).isEmpty();
    }

    @Test
    void one_that_is_a_day_early_or_late_is_found_by_the_clock_of_the_clinic() throws SQLException {
        request(2, link("\"min_gap_days\": 3, \"max_gap_days\": 10"));
        appointment(1, "BOOKED", "2027-03-02 03:00Z");
        appointment(2, "BOOKED", "2027-03-04 16:00Z");
        assertThat(offenders()).as("3 days after 1 March in Chicago").isEmpty();
        run("update appointment set start_at = '2027-03-04 03:00Z' where appointment_id = 2");
        assertThat(offenders()).containsExactly(2);
        run("update appointment set start_at = '2027-03-12 16:00Z' where appointment_id = 2");
        assertThat(offenders()).containsExactly(2);
    }

    @Test
    void months_decide_where_they_stand() throws SQLException {
        request(2, link("\"min_gap_days\": 184, \"min_gap_months\": 6"));
        run("update request set done_on = '2026-08-31' where request_id = '" + id(1) + "'");
        appointment(2, "BOOKED", "2027-02-28 16:00Z");
        assertThat(offenders()).isEmpty();
        run("update appointment set start_at = '2027-02-27 16:00Z' where appointment_id = 2");
        assertThat(offenders()).containsExactly(2);
    }

    @Test
    void one_that_is_listed_is_none_unless_it_stays_confirmed() throws SQLException {
        request(2, link("\"min_gap_days\": 3"));
        appointment(2, "BOOKED", "2027-03-04 16:00Z");
        run("insert into detected_issue values (1, 2, 'BROKEN_LINK', now() - interval '1 hour', null)");
        assertThat(offenders()).isEmpty();
        run("update appointment set state = 'CONFIRMED'");
        assertThat(offenders()).containsExactly(2);
        run("update detected_issue set since = now()");
        assertThat(offenders()).isEmpty();
        run("update detected_issue set resolved = now()");
        assertThat(offenders()).containsExactly(2);
    }

    private static String id(int request) {
        return "00000000-0000-0000-0000-00000000000" + request;
    }

    private static String link(String gap) {
        return "[{\"request_id\": \"" + id(1) + "\", " + gap + "}]";
    }

    private void request(int number, String after) throws SQLException {
        run("insert into request values ('" + id(number) + "', null, '" + after + "')");
    }

    private void appointment(int number, String state, String start) throws SQLException {
        run("insert into appointment values (" + number + ", '" + id(number) + "', 'A', '" + state + "', '" + start
                + "')");
    }

    private List<Integer> offenders() throws SQLException {
        List<Integer> found = new ArrayList<>();
        try (var statement = ledger.createStatement();
                ResultSet rows = statement.executeQuery(LedgerChecks.queries().get(RULE))) {
            while (rows.next()) {
                found.add(rows.getInt("appointment_id"));
            }
        }
        return found;
    }

    private void run(String sql) throws SQLException {
        try (var statement = ledger.createStatement()) {
            statement.execute(sql);
        }
    }
}
