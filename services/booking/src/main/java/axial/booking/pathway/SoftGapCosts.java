package axial.booking.pathway;

import axial.booking.catalogue.Cells;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a day off costs for each rule that doesn't block: {@code pathway_soft_gaps.csv}. */
final class SoftGapCosts {

    private static final String ANY = "*";

    /** @param minutes of inconvenience for each day. @param evidence where that comes from */
    record Cost(int minutes, String evidence) {

        static Cost of(Cells cells) {
            return new Cost(cells.integer("cost_per_day"), cells.text("evidence"));
        }
    }

    private final Map<String, Cost> perRule;

    private SoftGapCosts(Map<String, Cost> perRule) {
        this.perRule = perRule;
    }

    static SoftGapCosts of(RuleBook book) {
        Map<String, Cost> costs = book.rows().apply("pathway_soft_gaps").stream()
                .collect(Collectors.toMap(row -> row.text("rule_id"), Cost::of));
        costs.keySet().stream().filter(id -> !id.equals(ANY)).forEach(book::rule);
        return new SoftGapCosts(Map.copyOf(costs));
    }

    Cost of(Rule rule) {
        return Objects.requireNonNull(
                perRule.getOrDefault(rule.ruleId(), perRule.get(ANY)), "pathway_soft_gaps.csv has no row for *.");
    }
}
