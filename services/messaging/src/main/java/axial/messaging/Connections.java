package axial.messaging;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.spi.PgDriver;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;

/**
 * The connections of every service to its database. Every statement is prepared once per connection, however long it is: the client by itself leaves
 * those of more than two thousand characters out, and PostgreSQL then plans what the ledger reads anew for each booking, which takes longer than
 * reading it.
 */
@Singleton
public class Connections implements PgPoolCreator {

    /** Whoever does nothing for so long within a transaction has gone; the outbox would wait for what it may still say. */
    private static final String LONGEST_IDLENESS = "60s";

    /** What takes longer holds a connection that others wait for; nothing that a caller waits for does. */
    private static final String LONGEST_STATEMENT = "30s";

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(Connections::set);
        return PgDriver.INSTANCE.createPool(input.vertx(), input.pgConnectOptionsList(), input.poolOptions());
    }

    private static void set(PgConnectOptions options) {
        options.setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlFilter(any -> true)
                .addProperty("idle_in_transaction_session_timeout", LONGEST_IDLENESS)
                .addProperty("statement_timeout", LONGEST_STATEMENT);
    }
}
