package axial.booking.pathway;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of a patient's requests are one course. A number on both says it; without, those are that are no further apart than some days.
 *
 * @param days the most between two of one course; 0: there are no courses
 */
record Course(int days) {

    boolean joins(Earlier before, @Nullable Integer number, LocalDate day) {
        if (days == 0) {
            return false;
        }
        return before.course() == null || number == null
                ? ChronoUnit.DAYS.between(before.from(), day) <= days
                : before.course().equals(number);
    }

    /**
     * Those that belong to other courses that come first: what was done, and what has no higher number. Without numbers an injection is of its course as
     * long as each is close enough to the next.
     *
     * @param ahead what there is before it, in order
     * @param possiblyAhead the same with what was asked for later
     */
    List<Earlier> earlier(List<Earlier> ahead, List<Earlier> possiblyAhead, @Nullable Integer number, LocalDate day) {
        List<Earlier> earlier = new ArrayList<>();
        LocalDate next = day;
        for (int i = ahead.size() - 1; i >= 0; i--) {
            Earlier one = ahead.get(i);
            boolean goesOn = joins(one, number, next);
            next = goesOn ? one.from() : next;
            if (!goesOn && (one.done() || !isNumbered(one, number) || isLower(one, number))) {
                earlier.add(0, one);
            }
        }
        possiblyAhead.stream()
                .filter(one -> !ahead.contains(one) && isLower(one, number))
                .forEach(earlier::add);
        return earlier;
    }

    private static boolean isNumbered(Earlier one, @Nullable Integer number) {
        return one.course() != null && number != null;
    }

    private static boolean isLower(Earlier one, @Nullable Integer number) {
        Integer other = one.course();
        return other != null && number != null && other < number;
    }
}
