package axial.messaging;

import static org.assertj.core.api.Assertions.assertThat;

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
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "messaging"))
class StatementTest {

    @Inject
    Mutiny.SessionFactory db;

    @Test
    void a_name_means_the_same_value_wherever_it_stands_and_a_time_of_day_is_no_name() throws Throwable {
        Statement statement = Statement.of("""
                select cast(:word as text) || cast(:other as text) || cast(:word as text) || to_char(time '08:07', 'HH24:MI')
                from generate_series(1, cast(cast(:count as text) as int))""");

        List<String> rows = VertxContextSupport.subscribeAndAwait(() ->
                db.withTransaction(tx -> statement.list(tx, Map.of("word", "left ", "other", "right ", "count", "2"))));

        assertThat(rows).containsExactly("left right left 08:07", "left right left 08:07");
    }

    @Test
    void a_statement_that_answers_nothing_answers_an_empty_list() throws Throwable {
        Statement statement = Statement.of("delete from effect where key = :key");
        List<Object> rows = VertxContextSupport.subscribeAndAwait(
                () -> db.withTransaction(tx -> statement.list(tx, Map.of("key", "nobody's"))));
        assertThat(rows).isEmpty();
    }
}
