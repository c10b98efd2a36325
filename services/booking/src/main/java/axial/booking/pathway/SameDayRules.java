package axial.booking.pathway;

import axial.booking.catalogue.Procedure;
import axial.booking.pathway.Finding.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Keeps apart what may not be done on one day. Either may come first, so it is no link from one to the other. */
final class SameDayRules {

    private final RuleBook book;
    private final List<SameDay> pairs;

    SameDayRules(RuleBook book) {
        this.book = book;
        pairs = book.read("pathway_same_day", SameDay::of);
    }

    void apply(PlannedCase now, List<Earlier> others, Limits limits) {
        Map<Rule, TreeSet<String>> parted = new LinkedHashMap<>();
        for (SameDay pair : pairs) {
            if (!book.isOn(pair.rule())) {
                continue;
            }
            for (Earlier other : others) {
                if (mayMeet(now, other) && pair.parts(now, book.procedureOf(other), other, book.regions())) {
                    parted.computeIfAbsent(pair.rule(), any -> new TreeSet<>()).add(other.toString());
                    if (book.blocks(pair.rule())) {
                        limits.keepApart(pair.rule(), other);
                    }
                }
            }
        }
        parted.forEach((rule, names) -> say(rule, String.join(", ", names), limits));
    }

    private static boolean mayMeet(PlannedCase now, Earlier other) {
        boolean over = other.done() && other.earliest().isBefore(now.earliest());
        return !over && !other.requestId().equals(now.requestId());
    }

    private void say(Rule rule, String names, Limits limits) {
        if (book.blocks(rule)) {
            limits.say(rule, Decision.APPLIED, "Is not done on the day of " + names + ".");
        } else {
            limits.say(rule, Decision.WARNING, "Should not be on the day of " + names + ".");
        }
    }

    boolean know(Rule rule) {
        return pairs.stream().anyMatch(pair -> pair.rule().equals(rule));
    }

    /** What parts a procedure from others, also where the rule itself is about the other one. */
    List<Rule> rulesFor(Procedure procedure) {
        return pairs.stream()
                .filter(pair -> pair.concerns(procedure))
                .map(SameDay::rule)
                .filter(book::isOn)
                .distinct()
                .toList();
    }
}
