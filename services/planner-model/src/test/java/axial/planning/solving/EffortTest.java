package axial.planning.solving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EffortTest {

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger ends = new AtomicInteger();

    @Test
    void a_search_goes_on_until_its_limit_of_moves() {
        Effort effort = effort(2L);
        assertThat(effort.goesOn()).isTrue();
        assertThat(effort.goesOn()).isTrue();
        assertThat(effort.goesOn()).isFalse();
        assertThat(effort.evaluated()).isEqualTo(2);
        assertThat(ends).hasValue(1);
    }

    @Test
    void whoever_stops_it_before_it_begins_is_heard_all_the_same() {
        stopped.set(true);
        assertThat(effort(null).goesOn()).isFalse();
        assertThat(ends).hasValue(1);
    }

    private Effort effort(Long limit) {
        return new Effort(() -> 0, limit, stopped::get, ends::incrementAndGet);
    }
}
