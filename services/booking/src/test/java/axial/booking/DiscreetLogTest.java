package axial.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import axial.booking.world.BookingTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL quotes the value that it refuses; the service says nothing of it. */
@QuarkusTest
@BookingTest
class DiscreetLogTest {

    private static final String NAME = "Threadgoode";

    @Inject
    Mutiny.SessionFactory db;

    private final Logger root = LogContext.getLogContext().getLogger("");
    private final Lines lines = new Lines();

    private static final class Lines extends ExtHandler {
        private final List<String> said = new CopyOnWriteArrayList<>();

        @Override
        protected void doPublish(ExtLogRecord line) {
            said.add(line.getFormattedMessage() + " " + line.getThrown());
        }
    }

    @BeforeEach
    void listen() {
        root.addHandler(lines);
    }

    @AfterEach
    void leave() {
        root.removeHandler(lines);
    }

    @Test
    void what_postgresql_refuses_is_not_quoted() {
        root.warning("Something else");
        assertThatThrownBy(() -> VertxContextSupport.subscribeAndAwait(() -> db.withTransaction(
                        tx -> tx.createNativeQuery("select cast(cast(:name as text) as date)", Object.class)
                                .setParameter("name", NAME)
                                .getSingleResult())))
                .hasMessageContaining(NAME);
        assertThat(lines.said).anyMatch(line -> line.contains("Something else")).noneMatch(line -> line.contains(NAME));
    }
}
