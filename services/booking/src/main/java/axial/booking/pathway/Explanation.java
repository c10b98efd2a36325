package axial.booking.pathway;

import axial.booking.catalogue.Procedure;
import axial.booking.pathway.Finding.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of every rule that concerns a request what became of it. */
record Explanation(
        RuleBook book,
        GapRules gaps,
        CapRules caps,
        SameDayRules sameDays,
        ClearanceRules clearances,
        OpenQuestions open) {

    /**
     * @param decided what was found when the request was judged
     * @param cleared ids of the rules behind the request's clearances
     */
    List<Finding> of(Procedure procedure, List<Finding> decided, Collection<String> cleared) {
        List<Finding> all = new ArrayList<>(decided);
        for (Rule rule : concerning(procedure)) {
            if (cleared.contains(rule.ruleId())) {
                all.add(rule.finding(Decision.CLEARANCE, "Is one of the clearances: " + rule.sentence() + "."));
            }
            if (open.know(rule)) {
                all.add(open.about(rule));
            }
            if (all.stream().noneMatch(one -> one.ruleId().equals(rule.ruleId()))) {
                all.add(silent(rule));
            }
        }
        return all;
    }

    private Set<Rule> concerning(Procedure procedure) {
        Set<Rule> rules = book.rules().values().stream()
                .filter(rule -> book.applies(rule, procedure))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        rules.addAll(sameDays.rulesFor(procedure));
        return rules;
    }

    /** A rule that found nothing to do. */
    private Finding silent(Rule rule) {
        if (rule.limitsOneSession()) {
            return rule.finding(Decision.APPLIED, "Was kept when it was entered: " + rule.sentence() + ".");
        }
        if (gaps.know(rule) && rule.needsAnEarlierOne()) {
            return rule.finding(
                    Decision.TO_CHECK,
                    "To be checked by a person: Axial knows nothing of what must come before; " + rule.sentence()
                            + ".");
        }
        if (gaps.know(rule) || caps.know(rule)) {
            return rule.finding(Decision.APPLIED, "Nothing is known that it would count from.");
        }
        if (sameDays.know(rule)) {
            return rule.finding(Decision.APPLIED, "There is no request that may not share its day.");
        }
        return clearances.know(rule)
                ? rule.finding(Decision.APPLIED, "Asks for nothing with this procedure and this patient.")
                : rule.finding(Decision.TO_CHECK, "To be checked by a person: " + rule.sentence() + ".");
    }

    Set<Handling> handling(Rule rule) {
        Set<Handling> all = new LinkedHashSet<>();
        add(all, gaps.know(rule), Handling.GAP);
        add(all, caps.know(rule), Handling.CAP);
        add(all, sameDays.know(rule), Handling.SAME_DAY);
        add(all, rule.limitsOneSession(), Handling.SESSION);
        add(all, clearances.know(rule), Handling.CLEARANCE);
        add(all, open.know(rule) || all.isEmpty(), Handling.TO_CHECK);
        return all;
    }

    private static void add(Set<Handling> all, boolean so, Handling one) {
        if (so) {
            all.add(one);
        }
    }
}
