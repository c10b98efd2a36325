package axial.planner.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One partition is this planner's. */
class ReplayStateTest {

    private static final String LAST = "axial.booking.appointments";

    private final Replay replay = new Replay();

    @BeforeEach
    void all_topics_have_been_read_to_their_ends_and_hold_nothing() {
        for (String topic : StateTopic.names()) {
            replay.begins(Map.of(new TopicPartition(topic, 3), 0L));
            replay.reached(new TopicPartition(topic, 3), 0);
        }
    }

    @Test
    void topics_on_which_nobody_has_told_anything_are_not_the_whole() {
        tellAllBut(LAST);

        assertThat(replay.isWhole()).isFalse();
        assertThat(replay.state()).contains(LAST).doesNotContain("axial.room.clinics");
        replay.ended(new TopicPartition(LAST, 3), 5);
        assertThat(replay.isWhole()).isTrue();
    }

    @Test
    void while_somebody_tells_everything_again_the_planner_is_not_ready() {
        tellAllBut(LAST);
        replay.ended(new TopicPartition(LAST, 3), 5);
        replay.ends();
        assertThat(replay.isReady()).isTrue();

        replay.begun(new TopicPartition(LAST, 3), 6);
        assertThat(replay.isReady()).isFalse();
        assertThat(replay.isWhole(3)).isFalse();

        replay.ended(new TopicPartition(LAST, 3), 6);
        assertThat(replay.isReady()).isTrue();
        assertThat(replay.isWhole(3)).isTrue();
    }

    @Test
    void a_snapshot_that_ended_says_nothing_about_one_that_began_later() {
        tellAllBut(LAST);
        replay.begun(new TopicPartition(LAST, 3), 7);
        replay.ended(new TopicPartition(LAST, 3), 5);

        assertThat(replay.isWhole(3)).isFalse();
    }

    @Test
    void an_end_whose_beginning_was_missed_says_nothing_once_the_old_records_are_read() {
        TopicPartition place = new TopicPartition(LAST, 3);
        assertThat(replay.mayEnd(place, 5)).isFalse();
        replay.begun(place, 5);
        assertThat(replay.mayEnd(place, 5)).isTrue();
        assertThat(replay.mayEnd(place, 6)).isFalse();

        replay.begins(Map.of(place, 40L));
        assertThat(replay.mayEnd(place, 6))
                .as("its beginning may have been compacted away")
                .isTrue();
    }

    private void tellAllBut(String untold) {
        StateTopic.names().stream()
                .filter(topic -> !topic.equals(untold))
                .forEach(topic -> replay.ended(new TopicPartition(topic, 3), 5));
    }
}
