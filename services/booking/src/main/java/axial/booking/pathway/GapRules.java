package axial.booking.pathway;

import axial.booking.pathway.Finding.Decision;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules that keep days between procedures. */
final class GapRules {

    private final RuleBook book;
    private final List<Link> links;
    private final SoftGapCosts costs;
    private final List<FollowUp> followUps;

    GapRules(RuleBook book, List<FollowUp> followUps) {
        this.book = book;
        this.followUps = followUps;
        links = book.read("pathway_links", (row, rule) -> Link.of(row, rule, book));
        costs = SoftGapCosts.of(book);
    }

    /** @return ids of the rules that found something to count from */
    Set<String> apply(PlannedCase now, Line line, Limits limits) {
        var gaps = new Gaps(book, costs, limits);
        Set<String> found = new TreeSet<>();
        for (Link link : links) {
            if (!book.applies(link.rule(), now.procedure())) {
                continue;
            }
            if (!link.when().holds(now, false)) {
                limits.say(
                        link.rule(),
                        Decision.APPLIED,
                        "Does not apply: it is for " + link.when().text() + ".");
                continue;
            }
            List<Earlier> before = before(link, now, line);
            if (!before.isEmpty()) {
                gaps.note(link, before);
                found.add(link.rule().ruleId());
            }
        }
        gaps.settle();
        return found;
    }

    private List<Earlier> before(Link link, PlannedCase now, Line line) {
        List<Earlier> joined = link.joined(now, line, book);
        return followUps.stream()
                .filter(one -> one.rule().equals(link.rule()))
                .findFirst()
                .map(one -> one.unpaid(joined, followUpsAmong(one, line.others())))
                .orElse(joined);
    }

    private List<Earlier> followUpsAmong(FollowUp owed, Collection<Earlier> others) {
        return others.stream()
                .filter(other -> owed.isPaidBy(book.procedureOf(other)))
                .toList();
    }

    boolean know(Rule rule) {
        return links.stream().anyMatch(link -> link.rule().equals(rule));
    }
}
