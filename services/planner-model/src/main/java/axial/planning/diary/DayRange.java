package axial.planning.diary;

import java.util.HashSet;
import java.util.Set;

/**
 * Days from first to last, both included, in days since 1970.
 *
 * @param without days between them that don't belong to it
 */
public record DayRange(int first, int last, Set<Integer> without) {

    public static final DayRange ALWAYS = new DayRange(-Case.NEVER, Case.NEVER, Set.of());

    public boolean contains(int epochDay) {
        return first <= epochDay && epochDay <= last && (without.isEmpty() || !without.contains(epochDay));
    }

    DayRange and(int first, int last) {
        return new DayRange(Math.max(this.first, first), Math.min(this.last, last), without);
    }

    DayRange without(int epochDay) {
        Set<Integer> all = new HashSet<>(without);
        all.add(epochDay);
        return new DayRange(first, last, all);
    }
}
