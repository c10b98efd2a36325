package axial.planning.diary;

import org.jspecify.annotations.Nullable;

/**
 * How a search looks for places that it asks for again and again.
 *
 * @param firstDay on which they may be, by the diary's days
 * @param lastDay  included
 * @param blink    overlooks shifts
 * @param since    what {@link Diary#givenBack()} was before the search gave places back: where it did, it always looks; where it didn't and found
 *                 nothing cheap enough lately, it looks less and less often, for hardly ever has anything changed; -1 to look always everywhere
 * @param closed   the shift in which it finds no place, as long as that is among those it remembers; null: none
 */
public record Glance(
        int firstDay,
        int lastDay,
        Blink blink,
        long since,
        @Nullable Shift closed) {

    /** At everything. */
    public static final Glance FULL = new Glance(-Case.NEVER, Case.NEVER, Blink.NEVER, -1, null);

    public Glance onDays(int first, int last) {
        return new Glance(first, last, blink, since, closed);
    }

    boolean looksAlwaysAt(Day day) {
        return day.lastGivenBack() > since;
    }
}
