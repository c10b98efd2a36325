package axial.booking.pathway;

import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.Cells;
import axial.booking.catalogue.Procedure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules with what the group decided about them, and what is needed to read them.
 *
 * @param rows the rows of a reference file by its name
 * @param decided what is done about a rule where it differs from its severity
 */
record RuleBook(
        Function<String, List<Cells>> rows,
        Catalogue catalogue,
        Regions regions,
        Map<String, Rule> rules,
        Map<String, Treatment> decided) {

    static RuleBook of(Function<String, List<Cells>> rows, Catalogue catalogue, Map<String, Treatment> decided) {
        Map<String, Rule> rules = rows.apply("pathway_rules").stream()
                .map(Rule::of)
                .collect(
                        Collectors.toMap(Rule::ruleId, Function.identity(), (one, other) -> other, LinkedHashMap::new));
        var book =
                new RuleBook(rows, catalogue, Regions.of(rows.apply("procedure_regions")), rules, Map.copyOf(decided));
        decided.keySet().forEach(book::rule);
        return book;
    }

    Rule rule(String ruleId) {
        Rule rule = rules.get(ruleId);
        if (rule == null) {
            throw new IllegalStateException("There is no pathway rule " + ruleId + ". Maybe it was renamed.");
        }
        return rule;
    }

    /** A file's rows, each made into something with the rule that it is about. */
    <T> List<T> read(String file, BiFunction<Cells, Rule, T> make) {
        return rows.apply(file).stream()
                .map(row -> make.apply(row, rule(row.text("rule_id"))))
                .toList();
    }

    Treatment treatment(Rule rule) {
        return decided.getOrDefault(rule.ruleId(), Treatment.usual(rule.severity()));
    }

    boolean isOn(Rule rule) {
        return treatment(rule) != Treatment.OFF;
    }

    boolean blocks(Rule rule) {
        return treatment(rule) == Treatment.BLOCK;
    }

    /** Whether a rule says something about a procedure here. */
    boolean applies(Rule rule, Procedure procedure) {
        return isOn(rule) && rule.concerns(procedure);
    }

    Procedure procedureOf(Earlier earlier) {
        return catalogue.procedure(earlier.procedure());
    }
}
