package axial.provider.session;

import static org.assertj.core.api.Assertions.assertThat;

import axial.messaging.Event;
import axial.provider.events.SessionChanged;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final UUID OKAFOR = UUID.fromString("00000000-0000-0000-0000-0000000000a1");

    @Test
    void sessions_that_are_as_they_were_change_nothing() {
        var difference =
                between(List.of(session(SessionKind.VISITS, 8, 12, 3)), List.of(session(SessionKind.VISITS, 8, 12, 1)));
        assertThat(events(difference)).isEmpty();
    }

    @Test
    void one_that_still_starts_at_the_same_instant_keeps_its_id_whatever_it_is_meant_for() {
        Session stored = session(SessionKind.VISITS, 8, 12, 3);
        var difference = between(List.of(stored), List.of(session(SessionKind.MIXED, 8, 12, 1)));
        assertThat(events(difference)).containsExactly(changed(stored.id(), "MIXED", 8, 12, 4));
    }

    @Test
    void what_goes_is_told_before_what_changes_and_what_is_new() {
        Session morning = session(SessionKind.MIXED, 8, 11, 2);
        Session noon = session(SessionKind.MIXED, 12, 14, 5);
        Session late = session(SessionKind.MIXED, 15, 17, 1);
        var difference = between(List.of(morning, noon), List.of(session(SessionKind.MIXED, 8, 14, 1), late));
        assertThat(events(difference))
                .containsExactly(
                        SessionChanged.gone(noon.id(), "NEOK"),
                        changed(morning.id(), "MIXED", 8, 14, 3),
                        changed(late.id(), "MIXED", 15, 17, 1));
    }

    @Test
    void what_began_before_today_ends_where_today_begins_and_is_told_before_what_is_new() {
        Session past = session(SessionKind.MIXED, -9, -2, 4);
        Session reaching = session(SessionKind.MIXED, -1, 3, 6);
        Session today = session(SessionKind.VISITS, 0, 5, 1);
        var difference = between(List.of(past, reaching), List.of(today));
        assertThat(events(difference))
                .containsExactly(changed(reaching.id(), "MIXED", -1, 0, 7), changed(today.id(), "VISITS", 0, 5, 1));
    }

    private static Difference between(List<Session> stored, List<Session> computed) {
        return Difference.between(stored, computed, clinic -> at(0));
    }

    private static List<Event> events(Difference difference) {
        return difference.events(Map.of(OKAFOR, "NEOK"), clinic -> ZoneId.of("America/Chicago"));
    }

    private static SessionChanged changed(UUID id, String kind, int start, int end, long version) {
        return new SessionChanged(id, "NEOK", OKAFOR, "TUL", at(start), at(end), kind, version);
    }

    private static Session session(SessionKind kind, int start, int end, long version) {
        return new Session(UUID.randomUUID(), OKAFOR, "TUL", kind, at(start), at(end), version);
    }

    /** An hour of the clinic's clock on the first of December. */
    private static Instant at(int hour) {
        return Instant.parse("2026-12-01T06:00:00Z").plusSeconds(hour * 3600L);
    }
}
