package axial.planner.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import axial.edge.problem.Problem;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private static final Problem NOWHERE = Problem.notFound("request", 7);

    private final Replicas replicas = new Replicas("ada", "http://ada:8104", group -> {});
    private final Inquiry<String> inquiry = new Inquiry<>(replicas, 3);

    @BeforeEach
    void three_planners_own_everything() {
        replicas.are(group(Set.of(0, 1), Set.of(2, 3), Set.of(4)), 17);
    }

    @Test
    void whoever_owns_the_network_answers_and_nobody_else_is_waited_for() {
        inquiry.heard(null, mine(true));
        inquiry.heard("at nine", null);

        assertThat(inquiry.answer().toCompletableFuture()).isCompletedWithValue("at nine");
    }

    @Test
    void an_owner_s_refusal_is_the_answer() {
        inquiry.heard(null, other(421, "network-elsewhere", true, 17));
        inquiry.heard(null, other(403, "clinic-out-of-scope", true, 17));

        assertThat(refusal().type()).isEqualTo("clinic-out-of-scope");
    }

    @Test
    void what_all_have_read_and_none_knows_is_nowhere() {
        inquiry.heard(null, other(421, "network-elsewhere", true, 17));
        inquiry.heard(null, mine(true));
        assertThat(inquiry.answer().toCompletableFuture()).isNotDone();
        inquiry.heard(null, other(421, "network-elsewhere", true, 17));

        assertThat(refusal()).isSameAs(NOWHERE);
    }

    @Test
    void while_one_is_still_reading_nothing_is_nowhere() {
        inquiry.heard(null, mine(true));
        inquiry.heard(null, other(421, "network-elsewhere", true, 17));
        inquiry.heard(null, other(421, "network-elsewhere", false, 17));

        assertThat(refusal().type()).isEqualTo("catching-up");
    }

    @Test
    void while_this_one_is_still_reading_nothing_is_nowhere() {
        inquiry.heard(null, mine(false));
        inquiry.heard(null, other(421, "network-elsewhere", true, 17));
        inquiry.heard(null, other(421, "network-elsewhere", true, 17));

        assertThat(refusal().type()).isEqualTo("catching-up");
    }

    @Test
    void one_that_counts_the_partitions_otherwise_proves_nothing() {
        inquiry.heard(null, mine(true));
        inquiry.heard(null, other(421, "network-elsewhere", true, 17));
        inquiry.heard(null, other(421, "network-elsewhere", true, 18));

        assertThat(refusal().type()).isEqualTo("catching-up");
    }

    @Test
    void one_that_cannot_be_reached_may_own_it() {
        inquiry.heard(null, mine(true));
        inquiry.heard(null, other(421, "network-elsewhere", true, 17));
        inquiry.heard(null, new CompletionException(new IOException("refused")));

        assertThat(refusal().type()).isEqualTo("catching-up");
        assertThat(refusal().status()).isEqualTo(503);
    }

    @Test
    void while_a_partition_has_no_owner_nothing_is_nowhere() {
        replicas.are(group(Set.of(0, 1), Set.of(2), Set.of(4)), 17);
        inquiry.heard(null, mine(true));
        inquiry.heard(null, other(421, "network-elsewhere", true, 17));
        inquiry.heard(null, other(421, "network-elsewhere", true, 17));

        assertThat(refusal().type()).isEqualTo("catching-up");
    }

    private Elsewhere mine(boolean whole) {
        return new Elsewhere(replicas, whole, NOWHERE);
    }

    private static Problem other(int status, String type, boolean whole, int generation) {
        var document = new ObjectMapper().createObjectNode();
        document.put("type", "https://axial.example/problems/" + type);
        document.put("title", "As the other planner says");
        document.put("whole", whole).put("generation", generation);
        return Told.of(status, document);
    }

    private Problem refusal() {
        return (Problem) catchThrowableOfType(
                        CompletionException.class,
                        () -> inquiry.answer().toCompletableFuture().join())
                .getCause();
    }

    private static Group group(Set<Integer> ada, Set<Integer> ben, Set<Integer> cyd) {
        return new Group(
                5,
                List.of(
                        new Replica("ada", "http://ada:8104", ada),
                        new Replica("ben", "http://ben:8104", ben),
                        new Replica("cyd", "http://cyd:8104", cyd)));
    }
}
