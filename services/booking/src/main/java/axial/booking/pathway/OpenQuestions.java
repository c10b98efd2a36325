package axial.booking.pathway;

import java.util.Map;
import java.util.stream.Collectors;

/** What of the rules only a person can answer, and why: {@code pathway_to_check.csv}. */
record OpenQuestions(Map<String, String> why) {

    static OpenQuestions of(RuleBook book) {
        return new OpenQuestions(
                book.read("pathway_to_check", (row, rule) -> Map.entry(rule.ruleId(), row.text("why"))).stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    boolean know(Rule rule) {
        return why.containsKey(rule.ruleId());
    }

    Finding about(Rule rule) {
        return rule.finding(
                Finding.Decision.TO_CHECK,
                "To be checked by a person, because " + why.get(rule.ruleId()) + ": " + rule.sentence() + ".");
    }
}
