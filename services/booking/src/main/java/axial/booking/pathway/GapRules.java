package axial.booking.pathway;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules that keep days between procedures. */
final class GapRules {

    private final RuleBook book;
    private final List<Link> links;
    private final SoftGapCosts costs;

    GapRules(RuleBook book) {
        this.book = book;
        links = book.read("pathway_links", Link::of);
        costs = SoftGapCosts.of(book);
    }

    /** @return ids of the rules that found something to count from */
    Set<String> apply(PlannedCase now, Line line, Limits limits) {
        var gaps = new Gaps(book, costs, limits);
        Set<String> found = new TreeSet<>();
        for (Link link : links) {
            List<Earlier> before = before(link, now, line);
            if (!before.isEmpty()) {
                gaps.note(link, before);
                found.add(link.rule().ruleId());
            }
        }
        gaps.settle();
        return found;
    }

    /** What must have been may be asked for later; a repetition counts from what is ahead of it. */
    private List<Earlier> before(Link link, PlannedCase now, Line line) {
        if (!book.applies(link.rule(), now.procedure())) {
            return List.of();
        }
        List<Earlier> candidates = link.rule().needsAnEarlierOne() ? line.possiblyAhead() : line.ahead();
        return candidates.stream()
                .filter(other -> link.joins(now, book.procedureOf(other), other, book.regions()))
                .toList();
    }

    boolean know(Rule rule) {
        return links.stream().anyMatch(link -> link.rule().equals(rule));
    }
}
