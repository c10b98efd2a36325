package axial.booking.pathway;

import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.Cells;
import axial.booking.catalogue.Procedure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The pathway rules: plain data and what follows from it for one case. */
public final class Pathway {

    private final RuleBook book;
    private final List<FollowUp> followUps;
    private final GapRules gaps;
    private final CapRules caps;
    private final SameDayRules sameDays;
    private final ClearanceRules clearances;
    private final Explanation explanation;

    Pathway(Function<String, List<Cells>> rows, Catalogue catalogue, Map<String, Treatment> decided) {
        book = RuleBook.of(rows, catalogue, decided);
        followUps = book.read("pathway_follow_ups", FollowUp::of);
        gaps = new GapRules(book, followUps);
        caps = new CapRules(book);
        sameDays = new SameDayRules(book);
        clearances = new ClearanceRules(book);
        explanation = new Explanation(book, gaps, caps, sameDays, clearances, OpenQuestions.of(book));
    }

    List<Rule> rules() {
        return List.copyOf(book.rules().values());
    }

    List<Rule> rulesFor(Procedure procedure) {
        return rules().stream().filter(rule -> rule.concerns(procedure)).toList();
    }

    /** @throws IllegalStateException when there is none */
    public Rule rule(String ruleId) {
        return book.rule(ruleId);
    }

    Treatment treatment(Rule rule) {
        return book.treatment(rule);
    }

    Set<Handling> handling(Rule rule) {
        return explanation.handling(rule);
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
     * @param others those that were not withdrawn
     */
    public Verdict judge(PlannedCase now, List<Earlier> others) {
        var line = Line.of(now, others);
        var limits = new Limits(now);
        Set<String> repeated = gaps.apply(now, line, limits);
        caps.apply(now, line, limits);
        sameDays.apply(now, others, limits);
        followUps.stream()
                .filter(one -> book.isOn(one.rule()) && one.isOwedBy(now.procedure()))
                .forEach(one -> one.apply(now, line.others(), book, limits));
        return limits.verdict(clearances.of(now, repeated), now.placedOn(), line.othersById());
    }

    /** What a procedure owes: it isn't confirmed before that has a place. */
    public List<FollowUp> owedBy(Procedure procedure) {
        return followUps.stream()
                .filter(one -> book.isOn(one.rule()) && one.isOwedBy(procedure))
                .toList();
    }

    /** Whether links would make a request come after itself. */
    public boolean goesInCircles(UUID requestId, List<After> links, List<Earlier> others) {
        return Line.wouldGoInCircles(requestId, links, others);
    }

    /**
     * What became of every rule that concerns a request.
     *
     * @param decided the findings of its verdict
     * @param cleared ids of the rules behind its clearances
     */
    public List<Finding> explain(Procedure procedure, List<Finding> decided, Collection<String> cleared) {
        return explanation.of(procedure, decided, cleared);
    }
}
