package axial.booking.pathway;

import axial.booking.catalogue.Cells;
import java.util.List;
import java.util.Set;

/** What somebody must say yes to: {@code pathway_clearances.csv}. */
final class ClearanceRules {

    private record Row(
            Rule rule,
            ClearanceKind kind,
            When when,
            String severity,
            String leadBusinessDays,
            String evidence,
            GoodFor goodFor,
            String goodForEvidence) {

        static Row of(Cells cells, Rule rule) {
            return new Row(
                    rule,
                    ClearanceKind.valueOf(cells.text("kind")),
                    When.of(cells.text("when")),
                    cells.text("severity").isEmpty() ? rule.severity() : cells.text("severity"),
                    cells.text("lead_business_days"),
                    cells.text("evidence"),
                    GoodFor.of(cells.text("good_for")),
                    cells.text("good_for_evidence"));
        }

        String allEvidence() {
            return rule.evidence()
                    + beside("; when and how soon it is asked for: ", evidence)
                    + beside("; how long it holds: ", goodForEvidence);
        }

        /** Said where it isn't the rule's own. */
        private String beside(String what, String other) {
            return other.isEmpty() || other.equals(rule.evidence()) ? "" : what + other;
        }

        /** The days stand here, or in the column of the procedure that is named here. */
        int lead(PlannedCase now) {
            if (leadBusinessDays.isEmpty()) {
                return 0;
            }
            return Character.isDigit(leadBusinessDays.charAt(0))
                    ? Integer.parseInt(leadBusinessDays)
                    : now.procedure().cells().integer(leadBusinessDays);
        }
    }

    private final RuleBook book;
    private final List<Row> rows;

    ClearanceRules(RuleBook book) {
        this.book = book;
        rows = book.read("pathway_clearances", Row::of);
    }

    /** @param repeated ids of the rules that found an earlier one to count from */
    List<RequiredClearance> of(PlannedCase now, Set<String> repeated) {
        return rows.stream()
                .filter(row -> book.applies(row.rule(), now.procedure()))
                .filter(row ->
                        row.when().holds(now, repeated.contains(row.rule().ruleId())))
                .map(row -> new RequiredClearance(
                        row.rule().ruleId(),
                        row.kind(),
                        row.severity(),
                        isHard(row),
                        row.allEvidence(),
                        row.lead(now),
                        row.goodFor()))
                .toList();
    }

    private boolean isHard(Row row) {
        boolean softened = Treatment.usual(row.severity()) == Treatment.WARN;
        return book.blocks(row.rule()) && !softened;
    }

    boolean know(Rule rule) {
        return rows.stream().anyMatch(row -> row.rule().equals(rule));
    }
}
