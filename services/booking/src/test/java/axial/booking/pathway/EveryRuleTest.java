package axial.booking.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import axial.booking.catalogue.Catalogue;
import axial.booking.catalogue.Cells;
import axial.booking.catalogue.ProjectFiles;
import axial.booking.catalogue.Side;
import axial.booking.pathway.Finding.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule is decided, cleared, or has a reason why a person decides it; and docs/pathway.md says which is which. */
class EveryRuleTest {

    private static final Path DOCUMENT = Path.of("../../docs/pathway.md");
    private static final String BEGIN = "<!-- the rules, from the data -->\n";
    private static final String END = "<!-- end of the rules -->\n";

    private final Catalogue catalogue = ProjectFiles.catalogue();
    private final Pathway pathway = Cases.pathway(Map.of());

    @Test
    void a_rule_is_left_to_a_person_only_for_a_reason() {
        Map<String, String> why = ProjectFiles.rows("pathway_to_check").stream()
                .collect(Collectors.toMap(row -> row.text("rule_id"), row -> row.text("why")));
        assertThat(pathway.rules()).hasSize(71).allSatisfy(rule -> assertThat(
                        pathway.handling(rule).contains(Handling.TO_CHECK))
                .as(rule.ruleId())
                .isEqualTo(why.containsKey(rule.ruleId())));
    }

    @Test
    void every_number_of_a_rule_is_used_or_left_to_a_person() {
        for (Rule rule : pathway.rules()) {
            var handling = pathway.handling(rule);
            if (rule.maxPerRolling12Months() != null) {
                assertThat(handling).as(rule.ruleId()).containsAnyOf(Handling.CAP, Handling.TO_CHECK);
            }
            if (rule.leastGapDays() > 0 || rule.minGapMonths() != null || rule.maxGapDays() != null) {
                assertThat(handling)
                        .as(rule.ruleId())
                        .containsAnyOf(Handling.GAP, Handling.SAME_DAY, Handling.CLEARANCE, Handling.TO_CHECK);
            }
        }
    }

    @Test
    void of_every_rule_that_concerns_a_procedure_something_is_said() {
        catalogue.procedures().forEach(procedure -> {
            Verdict verdict = pathway.judge(Cases.any(procedure.code(), Side.NONE), List.of());
            List<String> asked =
                    verdict.clearances().stream().map(RequiredClearance::ruleId).toList();
            List<Finding> all = pathway.explain(procedure, verdict.findings(), asked);
            assertThat(all)
                    .extracting(Finding::ruleId)
                    .containsAll(pathway.rulesFor(procedure).stream()
                            .filter(rule -> pathway.treatment(rule) != Treatment.OFF)
                            .map(Rule::ruleId)
                            .toList());
            assertThat(all)
                    .filteredOn(finding -> finding.decision() == Decision.CLEARANCE)
                    .extracting(Finding::ruleId)
                    .containsExactlyInAnyOrderElementsOf(asked);
        });
    }

    @Test
    void what_axial_knows_nothing_of_is_to_be_checked_only_where_it_must_have_been() {
        assertThat(decision("SCS_LEAD_REMOVE", "SCS-02")).isEqualTo(Decision.TO_CHECK);
        assertThat(decision("BOTOX_MIGR", "BTX-01")).isEqualTo(Decision.CLEARANCE);
        assertThat(decision("TPI", "TPI-01")).isEqualTo(Decision.APPLIED);
        assertThat(decision("ESI_CAUDAL", "ESI-06")).isEqualTo(Decision.APPLIED);
        assertThat(decision("ESI_CAUDAL", "SIJ-04")).isEqualTo(Decision.APPLIED);
        assertThat(decision("ESI_CAUDAL", "STE-01")).isEqualTo(Decision.TO_CHECK);
    }

    private Decision decision(String procedure, String ruleId) {
        Verdict verdict = pathway.judge(Cases.any(procedure, Side.NONE), List.of());
        return pathway
                .explain(
                        catalogue.procedure(procedure),
                        verdict.findings(),
                        verdict.clearances().stream()
                                .map(RequiredClearance::ruleId)
                                .toList())
                .stream()
                .filter(finding -> finding.ruleId().equals(ruleId))
                .map(Finding::decision)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_file_names_only_rules_that_there_are_and_conditions_that_can_be_read() {
        for (String file : List.of("links", "caps", "same_day", "clearances", "to_check", "follow_ups")) {
            assertThat(ProjectFiles.rows("pathway_" + file)).isNotEmpty().allSatisfy(row -> assertThat(
                            pathway.rule(row.text("rule_id")))
                    .isNotNull());
        }
        ProjectFiles.rows("pathway_clearances").forEach(row -> When.of(row.text("when")).conditions().stream()
                .filter(condition ->
                        !List.of("repeat", "sex", "age", "modifier").contains(condition.subject()))
                .forEach(condition ->
                        assertThat(catalogue.procedure("TPI").cells().values()).containsKey(condition.subject())));
    }

    @Test
    void the_table_in_the_documents_is_the_one_of_the_data() throws IOException {
        String text = Files.readString(DOCUMENT);
        String before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
        String after = text.substring(text.indexOf(END));
        if (Boolean.getBoolean("pathway.write")) {
            Files.writeString(DOCUMENT, before + table() + after);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("write it with ./mvnw -pl services/booking -am test -Dtest=EveryRuleTest -Dpathway.write=true "
                        + "-Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(before + table() + after);
    }

    private String table() {
        Stream<String> rows = pathway.rules().stream().map(rule -> "| %s | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        rule.ruleId(),
                        String.join(" ", rule.procedures()).replace("*", "all"),
                        rule.severity(),
                        pathway.treatment(rule),
                        rule.evidence(),
                        pathway.handling(rule).stream().map(Handling::name).collect(Collectors.joining(", ")),
                        notes(rule)));
        return "| rule | about | severity | usually | evidence | what Axial does | limits of that |\n|---|---|---|---|---|---|---|\n"
                + rows.collect(Collectors.joining());
    }

    private static String note(Cells row) {
        String evidence = row.values().getOrDefault("evidence", "");
        return row.text("note") + (evidence.isEmpty() ? "" : " (" + evidence + ")");
    }

    private static String notes(Rule rule) {
        Stream<Cells> rows = Stream.of("links", "caps", "same_day", "clearances")
                .flatMap(file -> ProjectFiles.rows("pathway_" + file).stream());
        Stream<String> notes = Stream.concat(
                rows.filter(row -> row.text("rule_id").equals(rule.ruleId())).map(EveryRuleTest::note),
                ProjectFiles.rows("pathway_to_check").stream()
                        .filter(row -> row.text("rule_id").equals(rule.ruleId()))
                        .map(row -> row.text("why")));
        return notes.filter(note -> !note.isEmpty()).distinct().collect(Collectors.joining("; "));
    }
}
