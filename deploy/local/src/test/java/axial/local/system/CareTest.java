package axial.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CareTest {

    /** A part that ends when it is told to. */
    private static final class Lamp implements Part {
        private int starts = 1;
        private boolean burns = true;
        private boolean breaksAgain;

        @Override
        public String title() {
            return "lamp";
        }

        @Override
        public boolean hasFailed() {
            return !burns;
        }

        @Override
        public void startAgain() {
            starts++;
            burns = !breaksAgain;
        }

        @Override
        public String lastWords() {
            return "no oil";
        }
    }

    private static final class Watchmaker extends Clock {
        private Instant now = Instant.parse("2026-11-30T15:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Lamp lamp = new Lamp();
    private final List<String> said = new ArrayList<>();
    private final Watchmaker clock = new Watchmaker();
    private final Care care = new Care(List.of(lamp), said::add, clock);

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            care.look();
            clock.now = clock.now.plusSeconds(1);
        }
    }

    @Test
    void what_ends_is_started_again_and_it_is_said() {
        look(3);
        lamp.burns = false;
        look(2);
        assertThat(lamp.starts).isEqualTo(2);
        assertThat(said)
                .containsExactly("lamp has ended and is started again. Its last words:\nno oil", "lamp runs again.");
    }

    @Test
    void what_ends_together_with_the_launcher_is_not_started_again() {
        lamp.burns = false;
        look(1);
        assertThat(lamp.starts).isEqualTo(1);
        assertThat(said).isEmpty();
    }

    @Test
    void what_ends_five_times_in_ten_minutes_is_left_alone_and_a_person_is_told_once() {
        lamp.breaksAgain = true;
        lamp.burns = false;
        look(60);
        assertThat(lamp.starts).isEqualTo(Care.MOST);
        assertThat(said.get(said.size() - 1))
                .startsWith("lamp has ended 5 times within ten minutes and is not started again.")
                .contains("no oil", "stop Axial with Ctrl-C and start it again");
        assertThat(said)
                .filteredOn(words -> words.contains("not started again"))
                .hasSize(1);
    }

    @Test
    void what_ends_now_and_then_is_started_again_every_time() {
        for (int time = 0; time < 20; time++) {
            lamp.burns = false;
            look(2);
            clock.now = clock.now.plusSeconds(170);
        }
        assertThat(lamp.starts).isEqualTo(21);
    }
}
