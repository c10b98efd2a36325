package axial.booking.pathway;

import axial.booking.catalogue.Cells;
import axial.booking.catalogue.Procedure;
import java.util.List;
import java.util.Objects;

/**
 * Which of a patient's requests a rule counts its days from: a row of {@code pathway_links.csv}.
 *
 * @param earlier what comes before
 * @param count on how many days they must have been
 * @param byFollowUp the days are those after which the earlier procedure wants to be followed up, not the rule's own
 * @param when of which requests it is true at all
 * @param which of the same course, of an earlier one, or whichever
 */
record Link(
        Rule rule, Codes earlier, Alike same, int count, boolean byFollowUp, When when, Which which, Course course) {

    private enum Which {
        ANY,
        SAME,
        EARLIER;

        static Which of(String text) {
            return switch (text) {
                case "" -> ANY;
                case "same" -> SAME;
                case "earlier" -> EARLIER;
                default ->
                    throw new IllegalStateException("pathway_links.csv has the course '" + text
                            + "', which is none of same, earlier and nothing.");
            };
        }
    }

    static Link of(Cells cells, Rule rule, RuleBook book) {
        String within = cells.text("one_within");
        int days =
                within.isEmpty() ? 0 : Objects.requireNonNull(book.rule(within).maxGapDays(), within);
        return new Link(
                rule,
                Codes.of(cells, "earlier"),
                Alike.of(cells),
                cells.integer("count"),
                cells.text("gap").equals("followup_days"),
                When.of(cells.text("when")),
                Which.of(cells.text("course")),
                new Course(days));
    }

    /**
     * Those that it counts from, in their order: what must have been may be asked for later, and so may a course with a lower number; a repetition counts
     * from what is ahead of it.
     */
    List<Earlier> joined(PlannedCase now, Line line, RuleBook book) {
        return switch (which) {
            case ANY -> alike(now, rule.needsAnEarlierOne() ? line.possiblyAhead() : line.ahead(), book);
            case SAME ->
                alike(now, line.ahead(), book).stream()
                        .filter(other -> course.joins(other, now.course(), now.earliest()))
                        .toList();
            case EARLIER ->
                course.earlier(
                        alike(now, line.ahead(), book),
                        alike(now, line.possiblyAhead(), book),
                        now.course(),
                        now.earliest());
        };
    }

    private List<Earlier> alike(PlannedCase now, List<Earlier> candidates, RuleBook book) {
        return candidates.stream()
                .filter(other -> earlier.name(book.procedureOf(other))
                        && same.are(now, book.procedureOf(other), other, book.regions()))
                .toList();
    }

    Gap gap(Procedure before) {
        return byFollowUp ? Gap.untilFollowUp(before) : Gap.of(rule);
    }
}
