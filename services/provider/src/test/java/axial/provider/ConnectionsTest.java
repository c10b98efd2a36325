package axial.provider;

import static org.assertj.core.api.Assertions.assertThat;

import axial.messaging.Statement;
import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "provider"))
class ConnectionsTest {

    @Inject
    Mutiny.SessionFactory db;

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
