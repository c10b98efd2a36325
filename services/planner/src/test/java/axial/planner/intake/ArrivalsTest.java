package axial.planner.intake;

import static org.assertj.core.api.Assertions.assertThat;

import axial.servers.Patience;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A question may be faster than the event of the request that it is about. */
class ArrivalsTest {

    private final Arrivals arrivals = new Arrivals();

    @Test
    void a_question_waits_until_its_request_comes() {
        CompletableFuture<Void> asked = asked("wanted", false);
        CompletableFuture<Void> alsoAsked = asked("wanted", false);
        CompletableFuture<Void> other = asked("other", false);

        arrivals.note("wanted");

        assertThat(asked).isCompleted();
        assertThat(alsoAsked).isCompleted();
        assertThat(other).isNotDone();
    }

    @Test
    void a_request_that_came_while_the_question_began_to_wait_is_not_missed() {
        assertThat(asked("wanted", true)).isCompleted();
    }

    @Test
    void a_question_does_not_wait_for_ever() {
        assertThat(asked("never", false)).succeedsWithin(Patience.LONGEST);
    }

    private CompletableFuture<Void> asked(String request, boolean known) {
        return arrivals.of(request, id -> known).subscribeAsCompletionStage();
    }
}
