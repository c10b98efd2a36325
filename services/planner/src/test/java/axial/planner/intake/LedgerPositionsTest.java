package axial.planner.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LedgerPositionsTest {

    private static final Duration NO_TIME = Duration.ofMillis(5);

    private final LedgerPositions positions = new LedgerPositions(3);

    @Test
    void a_position_counts_only_once_it_came_itself() {
        positions.note(12);

        assertThat(isSeen(12)).isTrue();
        assertThat(isSeen(11)).isFalse();
        assertThat(isSeen(13)).isFalse();
    }

    @Test
    void whoever_waits_goes_on_when_the_position_comes() {
        var waiting = positions.seen(21, Duration.ofSeconds(30)).subscribeAsCompletionStage();
        positions.note(22);
        assertThat(waiting).isNotDone();

        positions.note(21);

        assertThat(waiting).isCompleted();
    }

    @Test
    void what_lies_below_the_highest_counts_as_seen_once_the_replay_is_done() {
        positions.note(40);
        positions.note(35);
        positions.caughtUp();

        assertThat(isSeen(7)).isTrue();
        assertThat(isSeen(41)).isFalse();
    }

    @Test
    void only_the_last_positions_are_remembered_and_older_ones_count_as_seen() {
        for (long position : new long[] {52, 58, 55, 61}) {
            positions.note(position);
        }

        assertThat(isSeen(52)).isTrue();
        assertThat(isSeen(51)).isTrue();
        assertThat(isSeen(53)).isFalse();
        assertThat(isSeen(61)).isTrue();
    }

    @Test
    void a_replay_forgets_everything() {
        positions.note(70);
        positions.caughtUp();
        positions.startOver();

        assertThat(isSeen(70)).isFalse();
        assertThat(positions.highest()).isZero();
    }

    @Test
    void a_position_that_does_not_come_is_a_problem_that_names_both() {
        positions.note(83);

        assertThatThrownBy(() -> positions.seen(86, NO_TIME).await().indefinitely())
                .isInstanceOf(LedgerBehind.class)
                .hasMessageContaining("86")
                .hasMessageContaining("83");
    }

    private boolean isSeen(long position) {
        return positions
                .seen(position, NO_TIME)
                .map(seen -> true)
                .onItem()
                .ifNull()
                .continueWith(true)
                .onFailure(LedgerBehind.class)
                .recoverWithItem(false)
                .await()
                .indefinitely();
    }
}
