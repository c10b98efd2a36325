package axial.planner.intake;

import static org.assertj.core.api.Assertions.assertThat;

import axial.planning.model.SessionKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What ended long ago leaves the memory, and may be told again. */
class ForgettingTest {

    private static final Instant NOON = Instant.parse("2026-11-25T18:00:00Z");

    private final Network network = new Network("NEOK", 3);

    @Test
    void past_sessions_and_openings_leave_and_those_to_come_stay() {
        tell("old", NOON.minus(Duration.ofDays(9)), 4);
        tell("new", NOON.plus(Duration.ofDays(2)), 4);

        assertThat(network.forget(NOON)).isEqualTo(2);
        assertThat(network.forget(NOON)).isZero();
        int left = network.look(view -> view.diary().snapshot().sessions().size());
        assertThat(left).isEqualTo(1);
    }

    @Test
    void what_was_forgotten_is_taken_when_it_is_told_again() {
        tell("old", NOON.minus(Duration.ofDays(9)), 4);
        network.forget(NOON);

        tell("old", NOON.plus(Duration.ofDays(3)), 5);

        int known = network.look(view -> view.diary().snapshot().openings().size());
        assertThat(known).isEqualTo(1);
    }

    private void tell(String id, Instant start, long version) {
        Instant end = start.plus(Duration.ofHours(4));
        network.take(new Change(
                StateTopic.SESSIONS,
                id,
                0,
                new SessionEvent(id, "ada", "TUL", start, end, SessionKind.MIXED, version)));
        network.take(new Change(StateTopic.OPENINGS, id, 0, new OpeningEvent(id, "room", "TUL", start, end, version)));
    }
}
