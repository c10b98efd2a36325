package axial.booking;

import static org.assertj.core.api.Assertions.assertThat;

import axial.booking.world.BookingTest;
import axial.messaging.Statement;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

@QuarkusTest
@BookingTest
class ConnectionsTest {

    @Inject
    Mutiny.SessionFactory db;

    @Test
    void a_statement_stays_prepared_however_long_it_is() throws Throwable {
        String mark = UUID.randomUUID().toString();
        Statement longest = Statement.of("select '" + mark + "' /* " + "as the ledger's are ".repeat(400) + " */");
        Statement prepared = Statement.of("select count(*) from pg_prepared_statements where statement like :pattern");

        List<Long> count = VertxContextSupport.subscribeAndAwait(() -> db.withTransaction(tx ->
                longest.list(tx, Map.of()).chain(() -> prepared.list(tx, Map.of("pattern", "select '" + mark + "%")))));

        assertThat(count).containsExactly(1L);
    }

    @Test
    void whoever_stands_still_within_a_transaction_is_ended_after_a_minute() throws Throwable {
        Statement patience = Statement.of("select current_setting('idle_in_transaction_session_timeout')");
        List<String> setting =
                VertxContextSupport.subscribeAndAwait(() -> db.withTransaction(tx -> patience.list(tx, Map.of())));
        assertThat(setting).containsExactly("1min");
    }

    @Test
    void no_statement_runs_longer_than_half_a_minute() throws Throwable {
        Statement bound = Statement.of("select current_setting('statement_timeout')");
        List<String> setting =
                VertxContextSupport.subscribeAndAwait(() -> db.withTransaction(tx -> bound.list(tx, Map.of())));
        assertThat(setting).containsExactly("30s");
    }
}
