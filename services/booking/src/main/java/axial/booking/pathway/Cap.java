package axial.booking.pathway;

import axial.booking.catalogue.Cells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * At most so many sessions in any twelve months: a row of {@code pathway_caps.csv}.
 *
 * @param counted what is counted
 * @param course what is one course, where courses are counted; otherwise sessions are, those of one day once
 */
record Cap(Rule rule, Codes counted, Alike same, Course course) {

    static Cap of(Cells cells, Rule rule, RuleBook book) {
        String course = cells.text("one_within");
        return new Cap(
                rule,
                Codes.of(cells, "counted"),
                Alike.of(cells),
                new Course(
                        course.isEmpty()
                                ? 0
                                : Objects.requireNonNull(book.rule(course).maxGapDays(), course)));
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

    /** Two that have no day yet are two sessions, even if they may turn out to be on one day. */
    private boolean areOne(Earlier before, Earlier next) {
        LocalDate day = before.day();
        return countsCourses()
                ? course.joins(before, next.course(), next.from())
                : day != null && day.equals(next.day());
    }

    private boolean countsCourses() {
        return course.days() > 0;
    }

    private static Earlier last(List<List<Earlier>> sessions) {
        List<Earlier> session = sessions.get(sessions.size() - 1);
        return session.get(session.size() - 1);
    }

    /** The last of those that something goes on with, rather than beginning another course; null: it begins one. */
    @Nullable
    Earlier goesOn(PlannedCase now, LocalDate day, List<List<Earlier>> sessions) {
        return sessions.stream()
                .flatMap(List::stream)
                .filter(one -> course.joins(one, now.course(), day))
                .reduce((one, later) -> later)
                .orElse(null);
    }

    /** For example "At most 4 courses in 12 months per side". */
    @Override
    public String toString() {
        return "At most " + most() + (countsCourses() ? " courses" : " sessions") + " in 12 months " + same.perWhat();
    }
}
