package axial.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OrderTest {

    private final Order order = new Order();

    private static List<OutboxRow> rows(long... positions) {
        return LongStream.of(positions)
                .mapToObj(position ->
                        new OutboxRow(position, UUID.randomUUID(), "topic", "key", "NEOK", "type", "{}", Instant.EPOCH))
                .toList();
    }

    private List<Long> ready(long... positions) {
        return order.ready(rows(positions)).stream().map(OutboxRow::position).toList();
    }

    @Test
    void what_follows_without_a_gap_is_ready() {
        assertThat(ready(1, 2, 3)).containsExactly(1L, 2L, 3L);
        assertThat(ready(4, 6, 7)).containsExactly(4L);
        assertThat(ready(5, 6, 7)).containsExactly(5L, 6L, 7L);
    }

    @Test
    void a_gap_is_passed_once_all_who_wrote_when_it_was_first_seen_are_done() {
        assertThat(ready(12)).isEmpty();
        assertThat(order.settle(12, Set.of("3/41", "4/17"))).isFalse();
        assertThat(order.settle(12, Set.of("4/17", "5/99"))).isFalse();
        assertThat(ready(12)).isEmpty();
        assertThat(order.settle(12, Set.of("5/99"))).isTrue();
        assertThat(ready(12)).containsExactly(12L);
    }

    @Test
    void what_appears_in_a_gap_is_sent_first_and_whoever_wrote_since_is_awaited_anew() {
        assertThat(order.settle(12, Set.of("3/41"))).isFalse();
        assertThat(ready(9, 12)).isEmpty();
        assertThat(order.settle(9, Set.of("6/2"))).isFalse();
        assertThat(order.settle(9, Set.of())).isTrue();
        assertThat(ready(9, 12)).containsExactly(9L);
        assertThat(order.settle(12, Set.of("6/5"))).isFalse();
        assertThat(order.settle(12, Set.of())).isTrue();
        assertThat(ready(10, 12, 13, 15)).containsExactly(10L, 12L, 13L);
    }

    @Test
    void where_nobody_writes_a_gap_is_passed_at_once() {
        assertThat(order.settle(7, Set.of())).isTrue();
        assertThat(ready(7)).containsExactly(7L);
    }
}
