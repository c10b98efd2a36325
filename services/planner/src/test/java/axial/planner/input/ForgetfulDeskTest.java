package axial.planner.input;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planner.loop.EventLoops;
import axial.servers.ServiceTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "planner"))
class ForgetfulDeskTest {

    @Inject
    AgroalDataSource database;

    @Inject
    ForgetfulDesk desk;

    @Inject
    EventLoops loops;

    @Test
    void inputs_are_forgotten_after_thirty_days_and_not_before() throws Exception {
        UUID old = input("31 days");
        UUID young = input("29 days");

        loops.on(desk::forget).subscribeAsCompletionStage().join();

        assertThat(isKept(old)).isFalse();
        assertThat(isKept(young)).isTrue();
    }

    private UUID input(String age) throws SQLException {
        UUID id = UUID.randomUUID();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into plan_input values (?, 'OLD', now() - cast(? as interval), ?)")) {
            insert.setObject(1, id);
            insert.setString(2, age);
            insert.setBytes(3, new byte[] {1});
            insert.executeUpdate();
        }
        return id;
    }

    private boolean isKept(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select from plan_input where input_id = ?")) {
            query.setObject(1, id);
            return query.executeQuery().next();
        }
    }
}
