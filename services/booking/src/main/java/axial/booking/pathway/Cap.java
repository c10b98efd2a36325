package axial.booking.pathway;

import axial.booking.catalogue.Cells;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * At most so many sessions in any twelve months: a row of {@code pathway_caps.csv}.
 *
 * @param counted what is counted
 * @param courseDays sessions no further apart than this are one course, and courses are counted; 0: sessions are, those of one day once
 */
record Cap(Rule rule, Codes counted, Alike same, int courseDays) {

    static Cap of(Cells cells, Rule rule, RuleBook book) {
        String course = cells.text("one_within");
        return new Cap(
                rule,
                Codes.of(cells, "counted"),
                Alike.of(cells),
                course.isEmpty() ? 0 : Objects.requireNonNull(book.rule(course).maxGapDays(), course));
    }

    int most() {
        return Objects.requireNonNull(rule.maxPerRolling12Months(), rule.ruleId());
    }

    /** What counts, oldest first; what counts once stands together. */
    List<List<Earlier>> sessions(PlannedCase now, Line line, RuleBook book) {
        List<List<Earlier>> sessions = new ArrayList<>();
        for (Earlier other : line.ahead()) {
            var procedure = book.procedureOf(other);
            if (counted.name(procedure) && same.are(now, procedure, other, book.regions())) {
                if (sessions.isEmpty() || !areOne(last(sessions), other)) {
                    sessions.add(new ArrayList<>());
                }
                sessions.get(sessions.size() - 1).add(other);
            }
        }
        return sessions;
    }

    /** Two that are still to come are two sessions, even if they may turn out to be on one day. */
    private boolean areOne(Earlier before, Earlier next) {
        return courseDays > 0
                ? isOfTheCourse(before, next.earliest())
                : before.done() && next.done() && sameDay(before, next);
    }

    private static boolean sameDay(Earlier before, Earlier next) {
        return before.earliest().equals(next.earliest());
    }

    /** Whether something on this day goes on with a course, rather than beginning another. */
    boolean isOfTheCourse(Earlier before, LocalDate day) {
        return courseDays > 0 && ChronoUnit.DAYS.between(before.earliest(), day) <= courseDays;
    }

    static Earlier last(List<List<Earlier>> sessions) {
        List<Earlier> session = sessions.get(sessions.size() - 1);
        return session.get(session.size() - 1);
    }

    /** For example "At most 4 courses in 12 months per side". */
    @Override
    public String toString() {
        return "At most " + most() + (courseDays > 0 ? " courses" : " sessions") + " in 12 months " + same.perWhat();
    }
}
