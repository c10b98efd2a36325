package axial.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleDocumentTest {

    private static final Path DOCUMENT = Path.of("../../docs/planning.md");

    @Test
    void the_document_lists_exactly_these_rules() throws IOException {
        List<String> rows = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.matches("\\| [A-Z_]+ \\|.*"))
                .toList();
        List<String> expected =
                Stream.of(Rule.values()).map(RuleDocumentTest::row).toList();
        assertThat(rows).isEqualTo(expected);
    }

    static String row(Rule rule) {
        return "| %s | %s | %d | %s |"
                .formatted(rule, rule.level().name().toLowerCase(Locale.ROOT), rule.standardWeight(), rule.sentence());
    }

    @Test
    void a_hard_rule_cannot_be_weighed() {
        assertThatThrownBy(() -> Weights.standard().with(Rule.ROOM_CLASH, 2))
                .hasMessageContaining("ROOM_CLASH is hard");
    }

    @Test
    void a_changed_weight_leaves_the_standard_alone() {
        Weights dear = Weights.standard().with(Rule.DRIVE, 7);
        assertThat(dear.of(Rule.DRIVE)).isEqualTo(7);
        assertThat(Weights.standard().of(Rule.DRIVE)).isEqualTo(Rule.DRIVE.standardWeight());
        assertThatThrownBy(() -> dear.with(Rule.UNPLACED, 0)).hasMessageContaining("UNPLACED is 0");
    }
}
