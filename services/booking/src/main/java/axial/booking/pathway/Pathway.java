package axial.booking.pathway;

import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.Cells;
import axial.booking.catalogue.Procedure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pathway rules: plain data and what follows from it for one case. */
public final class Pathway {

    private final List<Rule> rules;
    private final List<Link> links;
    private final Regions regions;
    private final Catalogue catalogue;
    private final Map<String, Treatment> decided;

    Pathway(Function<String, List<Cells>> rows, Catalogue catalogue, Map<String, Treatment> decided) {
        this.catalogue = catalogue;
        this.decided = Map.copyOf(decided);
        rules = rows.apply("pathway_rules").stream().map(Rule::of).toList();
        regions = Regions.of(rows.apply("procedure_regions"));
        Map<String, Rule> byId = rules.stream().collect(Collectors.toMap(Rule::ruleId, Function.identity()));
        links = rows.apply("pathway_links").stream()
                .map(row -> Link.of(row, known(byId, row.text("rule_id"))))
                .toList();
        decided.keySet().forEach(ruleId -> known(byId, ruleId));
    }

    private static Rule known(Map<String, Rule> byId, String ruleId) {
        Rule rule = byId.get(ruleId);
        if (rule == null) {
            throw new IllegalStateException("There is no pathway rule " + ruleId + ". Maybe it was renamed.");
        }
        return rule;
    }

    List<Rule> rules() {
        return rules;
    }

    List<Rule> rulesFor(Procedure procedure) {
        return rules.stream().filter(rule -> rule.concerns(procedure)).toList();
    }

    Treatment treatment(Rule rule) {
        return decided.getOrDefault(rule.ruleId(), Treatment.usual(rule.severity()));
    }

    /** The rules behind the catalogue's limits of one session, for the message of a refusal. */
    public List<String> sessionLimits(Procedure procedure) {
        return rulesFor(procedure).stream()
                .filter(Rule::limitsOneSession)
                .map(Rule::ruleId)
                .toList();
    }

    /**
     * Applies what can be decided from the patient's other requests.
     *
     * @param others in the order they came in, without withdrawn ones
     */
    public Verdict judge(PlannedCase now, List<Earlier> others) {
        var before = new Before(now.requestId(), others).candidates();
        var gaps = new Gaps(now);
        for (Link link : links) {
            if (link.rule().concerns(now.procedure()) && treatment(link.rule()) != Treatment.OFF) {
                List<Earlier> found = before.stream()
                        .filter(other -> link.joins(now, catalogue.procedure(other.procedure()), other, regions))
                        .toList();
                gaps.note(link, found, treatment(link.rule()));
            }
        }
        return gaps.verdict();
    }

    /** Whether links would make a request come after itself. */
    public boolean goesInCircles(UUID requestId, List<After> links, List<Earlier> others) {
        return new Before(requestId, others).wouldGoInCircles(links);
    }

    /** What is left to a person, beside what was decided. */
    public List<Finding> toCheck(Procedure procedure, List<Finding> decidedAlready) {
        Set<String> done = decidedAlready.stream().map(Finding::ruleId).collect(Collectors.toSet());
        return rulesFor(procedure).stream()
                .filter(rule -> treatment(rule) != Treatment.OFF && !rule.limitsOneSession())
                .filter(rule -> !done.contains(rule.ruleId()))
                .map(rule ->
                        rule.finding(Finding.Decision.TO_CHECK, "To be checked by a person: " + rule.sentence() + "."))
                .toList();
    }
}
