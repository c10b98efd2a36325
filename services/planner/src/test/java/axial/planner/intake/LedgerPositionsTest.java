package axial.planner.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerPositionsTest {

    private static final Duration NO_TIME = Duration.ofMillis(5);
    private static final Instant NOW = Instant.parse("2026-11-30T15:04:05Z");
    private static final long YOUNG = NOW.minusSeconds(7).toEpochMilli();
    private static final long OLD = NOW.minusSeconds(71).toEpochMilli();

    private final LedgerPositions positions = new LedgerPositions(3);

    @BeforeEach
    void two_partitions_are_read_together() {
        positions.begin(Set.of(4, 9), NOW);
    }

    @Test
    void a_position_counts_only_once_it_came_itself() {
        positions.note(4, 12, 1, OLD);

        assertThat(isSeen(4, 12)).isTrue();
        assertThat(isSeen(4, 11)).isFalse();
        assertThat(isSeen(4, 13)).isFalse();
    }

    @Test
    void whoever_waits_goes_on_when_the_position_comes() {
        var waiting = positions.seen(4, 21, Duration.ofSeconds(30)).subscribeAsCompletionStage();
        positions.note(4, 22, 1, YOUNG);
        assertThat(waiting).isNotDone();

        positions.note(4, 21, 1, YOUNG);

        assertThat(waiting).isCompleted();
    }

    @Test
    void what_lies_below_a_settled_position_counts_as_seen_once_the_replay_is_done() {
        positions.note(9, 40, 1, OLD);
        positions.note(4, 35, 1, OLD);
        assertThat(isSeen(4, 7)).isFalse();

        positions.isWhole(4);

        assertThat(isSeen(4, 7)).isTrue();
        assertThat(isSeen(4, 39)).isTrue();
        assertThat(isSeen(4, 41)).isFalse();
        assertThat(isSeen(9, 7)).isFalse();
    }

    @Test
    void a_young_position_says_nothing_about_those_below_it_for_a_booking_may_still_be_on_its_way() {
        positions.note(4, 35, 1, OLD);
        positions.note(4, 44, 1, YOUNG);
        positions.isWhole(4);

        assertThat(isSeen(4, 44)).isTrue();
        assertThat(isSeen(4, 43)).isFalse();
        assertThat(isSeen(4, 34)).isTrue();
    }

    @Test
    void what_comes_after_the_replay_settles_nothing() {
        positions.isWhole(4);
        positions.note(4, 48, 1, OLD);

        assertThat(isSeen(4, 47)).isFalse();
    }

    @Test
    void only_the_last_positions_are_remembered_and_older_ones_count_as_seen() {
        for (long position : new long[] {52, 58, 55, 61}) {
            positions.note(4, position, 1, YOUNG);
        }

        assertThat(isSeen(4, 52)).isTrue();
        assertThat(isSeen(4, 51)).isTrue();
        assertThat(isSeen(4, 53)).isFalse();
        assertThat(isSeen(4, 61)).isTrue();
    }

    @Test
    void partitions_that_come_or_go_leave_the_others_what_they_saw() {
        positions.note(4, 70, 1, OLD);
        positions.isWhole(4);
        positions.note(9, 73, 1, OLD);
        positions.isWhole(9);

        positions.forget(Set.of(9));
        positions.begin(Set.of(2), NOW);

        assertThat(isSeen(4, 69)).isTrue();
        assertThat(isSeen(9, 73)).isFalse();
        assertThat(positions.highest(4)).isEqualTo(70);
        assertThat(positions.highest(9)).isZero();
    }

    @Test
    void a_position_that_another_partition_brought_is_known() {
        positions.note(9, 75, 1, YOUNG);

        assertThat(isSeen(4, 75)).isTrue();
    }

    @Test
    void while_nobody_knows_whose_a_position_is_it_must_be_settled_everywhere() {
        positions.note(4, 77, 1, OLD);
        positions.isWhole(4);
        assertThat(isSeen(null, 76)).isFalse();

        positions.isWhole(9);

        assertThat(isSeen(null, 76)).isTrue();
    }

    @Test
    void a_position_that_does_not_come_is_a_problem_that_names_both() {
        positions.note(4, 83, 1, YOUNG);

        assertThatThrownBy(() -> positions.seen(4, 86, NO_TIME).await().indefinitely())
                .isInstanceOf(LedgerBehind.class)
                .hasMessageContaining("86")
                .hasMessageContaining("83");
    }

    @Test
    void in_a_new_epoch_what_was_seen_before_says_nothing_until_a_snapshot_has_ended_on_both_topics() {
        positions.isWhole(4);
        positions.note(4, 90, 1, OLD);

        positions.note(4, 88, 2, YOUNG);
        assertThat(isSeen(4, 90)).isFalse();
        assertThat(isSeen(4, 88)).isTrue();

        positions.told(4, StateTopic.REQUESTS, 120, 2);
        assertThat(isSeen(4, 90)).isFalse();
        positions.told(4, StateTopic.APPOINTMENTS, 121, 2);
        assertThat(isSeen(4, 90)).isTrue();
        assertThat(isSeen(4, 120)).isTrue();
        assertThat(isSeen(4, 122)).isFalse();
        positions.note(4, 123, 2, YOUNG);
        assertThat(isSeen(4, 122)).isFalse();
    }

    /** What has been taken in is known at once; the rest would have to be waited for. */
    private boolean isSeen(@Nullable Integer partition, long position) {
        var answer = positions.seen(partition, position, Duration.ofMinutes(5)).subscribeAsCompletionStage();
        boolean seen = answer.isDone();
        answer.cancel(false);
        return seen;
    }
}
