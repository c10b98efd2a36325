package axial.room.opening;

import static org.assertj.core.api.Assertions.assertThat;

import axial.messaging.Event;
import axial.messaging.Gone;
import axial.room.events.OpeningChanged;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final UUID ROOM = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-0000000000a2");

    @Test
    void openings_that_are_as_they_were_change_nothing() {
        Opening stored = opening(ROOM, "TUL", 8, 17, 4);
        var difference = between(List.of(stored), List.of(opening(ROOM, "TUL", 8, 17, 1)));
        assertThat(difference.events(Map.of(), DifferenceTest::zone)).isEmpty();
    }

    @Test
    void one_that_still_starts_at_the_same_instant_keeps_its_id_and_gets_the_next_version() {
        Opening stored = opening(ROOM, "TUL", 8, 17, 4);
        Opening after = opening(ROOM, "TUL", 13, 17, 1);
        var difference = between(List.of(stored), List.of(opening(ROOM, "TUL", 8, 12, 1), after));
        assertThat(events(difference))
                .containsExactly(
                        changed(stored.id(), ROOM, "TUL", 8, 12, 5), changed(after.id(), ROOM, "TUL", 13, 17, 1));
    }

    @Test
    void one_that_starts_later_or_elsewhere_is_another_one() {
        Opening early = opening(ROOM, "TUL", 8, 12, 2);
        Opening late = opening(OTHER, "TUL", 9, 17, 3);
        Opening later = opening(ROOM, "TUL", 10, 12, 1);
        Opening elsewhere = opening(OTHER, "VIN", 9, 17, 1);
        var difference = between(List.of(late, early), List.of(elsewhere, later));
        assertThat(events(difference))
                .containsExactly(
                        gone(early.id()),
                        changed(later.id(), ROOM, "TUL", 10, 12, 1),
                        gone(late.id()),
                        changed(elsewhere.id(), OTHER, "VIN", 9, 17, 1));
    }

    @Test
    void what_goes_is_told_before_what_grows_into_its_place() {
        Opening morning = opening(ROOM, "TUL", 8, 12, 1);
        Opening afternoon = opening(ROOM, "TUL", 13, 17, 1);
        var difference = between(List.of(morning, afternoon), List.of(opening(ROOM, "TUL", 8, 17, 1)));
        assertThat(events(difference))
                .containsExactly(gone(afternoon.id()), changed(morning.id(), ROOM, "TUL", 8, 17, 2));
    }

    @Test
    void what_began_before_today_ends_where_today_begins_and_is_told_before_what_is_new() {
        Opening past = opening(ROOM, "TUL", -9, -2, 4);
        Opening reaching = opening(ROOM, "TUL", -1, 3, 6);
        Opening today = opening(ROOM, "TUL", 0, 5, 1);
        var difference = between(List.of(past, reaching), List.of(today));
        assertThat(events(difference))
                .containsExactly(
                        changed(reaching.id(), ROOM, "TUL", -1, 0, 7), changed(today.id(), ROOM, "TUL", 0, 5, 1));
    }

    private static Difference between(List<Opening> stored, List<Opening> computed) {
        return Difference.between(stored, computed, clinic -> at(0));
    }

    private static List<Event> events(Difference difference) {
        return difference.events(Map.of(ROOM, "NEOK", OTHER, "NEOK"), DifferenceTest::zone);
    }

    private static ZoneId zone(String clinic) {
        return ZoneId.of("America/Chicago");
    }

    private static Gone gone(UUID id) {
        return OpeningChanged.gone(id, "NEOK");
    }

    private static OpeningChanged changed(UUID id, UUID resource, String clinic, int start, int end, long version) {
        return new OpeningChanged(id, "NEOK", resource, clinic, at(start), at(end), version);
    }

    private static Opening opening(UUID resource, String clinic, int start, int end, long version) {
        return new Opening(UUID.randomUUID(), resource, clinic, at(start), at(end), version);
    }

    /** An hour of the clinic's clock on the first of December. */
    private static Instant at(int hour) {
        return Instant.parse("2026-12-01T06:00:00Z").plusSeconds(hour * 3600L);
    }
}
