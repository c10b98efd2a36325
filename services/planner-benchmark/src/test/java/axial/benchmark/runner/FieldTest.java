package axial.benchmark.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import axial.benchmark.check.Checker;
import axial.benchmark.check.Verdict;
import axial.benchmark.format.InstanceFile;
import axial.benchmark.instance.Instance;
import axial.benchmark.instance.InstanceGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody plays by the same rules: what another solver may break, it is no comparison with. */
class FieldTest {

    private static final int REQUESTS = 9;

    /** More than the slowest of them needs to give everybody a place. CP-SAT ends before, when it has proved that nothing is better. */
    private static final Allowance ENOUGH = Allowance.moves(200_000);

    @TempDir
    private Path folder;

    static Set<String> solvers() {
        return Field.names();
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void who_must_come_after_another_or_not_on_the_same_day_does_so_in_every_solvers_plan(String solver)
            throws IOException {
        Instance linked = linked();
        Outcome outcome = Field.named(solver).solve(linked, ENOUGH, 1);
        Verdict verdict = Checker.check(linked, outcome.placements());
        assertThat(verdict.breaches()).isEmpty();
        assertThat(outcome.placements()).hasSize(REQUESTS);
        assertThat(verdict.score())
                .isEqualTo(outcome.course().get(outcome.course().size() - 1).score());
    }

    @Test
    void who_takes_no_part_is_named_with_those_who_do() {
        assertThatThrownBy(() -> Field.named("nobody")).hasMessageContainingAll("nobody", "axial", "cp-sat");
    }

    /** Of every three requests the second may not share the day of the first, and the third comes a day or two after the second. */
    private Instance linked() throws IOException {
        Path file = folder.resolve("linked.json");
        InstanceFile.write(InstanceGenerator.generate("linked", REQUESTS, 5, 3), file);
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = (ObjectNode) json.readTree(Files.readString(file));
        ArrayNode requests = (ArrayNode) root.path("requests");
        for (int i = 0; i + 2 < requests.size(); i += 3) {
            ObjectNode second = (ObjectNode) requests.get(i + 1);
            String first = requests.get(i).path("id").asText();
            second.putArray("notSameDayAs").add(first);
            ((ObjectNode) requests.get(i + 2))
                    .putArray("after")
                    .addObject()
                    .put("requestId", second.path("id").asText())
                    .put("minGapDays", 1)
                    .put("maxGapDays", 2);
        }
        Files.writeString(file, json.writeValueAsString(root));
        return Objects.requireNonNull(
                InstanceFile.read(file).instance(),
                () -> InstanceFile.read(file).findings().toString());
    }
}
