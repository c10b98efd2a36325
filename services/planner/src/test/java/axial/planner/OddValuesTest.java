package axial.planner;

import static org.assertj.core.api.Assertions.assertThat;

import axial.servers.EndpointWalk;
import axial.servers.Servers;
import axial.servers.ServiceTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is sent to an endpoint, it is refused or done; what is not as the document describes it is refused by its field. */
@QuarkusTest
@WithTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "database", value = "planner"))
class OddValuesTest {

    @TestHTTPResource("/")
    URI service;

    @Test
    void no_value_is_a_fault_on_our_side_and_none_is_guessed_at() {
        Set<String> everyRole = Set.of("scheduler", "provider", "manager", "admin");
        String token = Servers.shared().issuer().token("walker", everyRole, Set.of("*"));
        EndpointWalk walk = EndpointWalk.of(service, token);
        assertThat(walk.faults()).isEmpty();
        assertThat(walk.guesses())
                .as("taken, though the document says otherwise")
                .isEmpty();
        assertThat(walk.calls()).isGreaterThan(100);
    }
}
