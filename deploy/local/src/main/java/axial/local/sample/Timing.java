package axial.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How urgent a request is and when it may be done.
 *
 * @param earliest null: at once
 * @param latest the last possible day; null: none
 * @param due the day by which it should be done; null: none
 */
record Timing(
        String priority,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable LocalDate due) {

    private record Weight(String priority, int percent) {}

    private static final List<Weight> PRIORITIES =
            List.of(new Weight("ROUTINE", 72), new Weight("SOON", 22), new Weight("URGENT", 6));

    /** Draws a timing for the two weeks from {@code start}; six in ten could be done on the first day. */
    static Timing of(LocalDate start, Dice dice) {
        String priority = dice.weighted(PRIORITIES, Weight::percent).priority();
        int wait = dice.percent(60) ? 0 : 1 + dice.below(9);
        LocalDate first = start.plusDays(wait);
        int dueIn = priority.equals("URGENT") ? 2 : priority.equals("SOON") ? 6 : 13;
        boolean due = !priority.equals("ROUTINE") || dice.percent(40);
        boolean limited = dice.percent(15);
        return new Timing(
                priority,
                wait == 0 ? null : first,
                limited ? later(first, 9, start).plusDays(dice.below(10)) : null,
                due ? first.plusDays(dueIn) : null);
    }

    /** Early enough that something can follow within the two weeks. */
    static Timing first(LocalDate start) {
        return new Timing("SOON", null, start.plusDays(4), start.plusDays(3));
    }

    static Timing following() {
        return new Timing("SOON", null, null, null);
    }

    private static LocalDate later(LocalDate first, int days, LocalDate start) {
        LocalDate day = first.plusDays(days);
        LocalDate endOfTheTwoWeeks = start.plusDays(11);
        return day.isBefore(endOfTheTwoWeeks) ? endOfTheTwoWeeks : day;
    }
}
