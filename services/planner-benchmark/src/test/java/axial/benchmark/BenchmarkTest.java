package axial.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line, as somebody with other tools uses it. */
class BenchmarkTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(Object... arguments) {
        CommandLine benchmark =
                Benchmark.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return benchmark.execute(words);
    }

    private Path instance() {
        Path file = folder.resolve("day.json");
        assertThat(run("generate", "--size", "D60", "--seed", 7, "--out", file)).isZero();
        return file;
    }

    private Path solved(Path instance) {
        Path plan = folder.resolve("plan.json");
        assertThat(run("solve", instance, "--moves", 900, "--seed", 3, "--out", plan))
                .isZero();
        return plan;
    }

    private static void change(Path file, Consumer<ObjectNode> change) throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(file.toFile());
        change.accept(root);
        JSON.writeValue(file.toFile(), root);
    }

    @Test
    void an_instance_is_made_and_solved_and_the_plan_holds_with_the_score_it_names() throws IOException {
        Path instance = instance();
        Path plan = solved(instance);

        assertThat(run("check", instance, plan)).isZero();
        assertThat(out.toString()).contains("as the plan says");
        var written = JSON.readTree(plan.toFile());
        long soft = 0;
        for (var cost : written.path("rules")) {
            soft += cost.asLong();
        }
        assertThat(written.path("score").path("soft").asLong()).isEqualTo(-soft).isNegative();
        assertThat(written.path("placements")).hasSize(60);
    }

    @Test
    void a_plan_with_somebody_in_the_middle_of_the_night_fails_and_the_rule_is_named() throws IOException {
        Path instance = instance();
        Path plan = solved(instance);
        change(plan, root -> ((ObjectNode) root.path("placements").path(0).path("placement"))
                .put("start", "2026-12-01T08:00:00Z"));

        assertThat(run("check", instance, plan)).isEqualTo(1);
        assertThat(out.toString()).contains("OUTSIDE_OPENING");
    }

    @Test
    void a_plan_that_claims_a_better_score_than_it_has_fails() throws IOException {
        Path instance = instance();
        Path plan = solved(instance);
        change(plan, root -> ((ObjectNode) root.path("score")).put("soft", 0));

        assertThat(run("check", instance, plan)).isEqualTo(1);
        assertThat(out.toString()).contains("but the plan says 0/0/0");
    }

    @Test
    void what_is_no_instance_ends_with_2_and_says_why() throws IOException {
        Path file = Files.writeString(folder.resolve("no.json"), "{\"clinics\": 3}");

        assertThat(run("solve", file)).isEqualTo(2);
        assertThat(run("bound", file)).isEqualTo(2);
        assertThat(err.toString()).contains("clinics");
    }

    @Test
    void the_example_is_solved_as_well_as_anybody_could() {
        Path example = Path.of("examples", "one-morning.json");

        assertThat(run("bound", example)).isZero();
        assertThat(run("solve", example, "--moves", 700)).isZero();
        assertThat(out.toString())
                .contains("one-morning: no plan is better than 0/0/-5 ")
                .contains("one-morning by axial: 0/0/-5, 2 placed, 0 not");
    }

    @Test
    void the_table_has_a_row_for_each_solver() {
        assertThat(run(
                        "table",
                        "--sizes=D60",
                        "--solvers=axial,timefold-default",
                        "--seeds=1",
                        "--budgets=0.2,0.5",
                        "--no-bounds"))
                .isZero();
        assertThat(out.toString().lines().filter(line -> line.startsWith("| D60-1 | axial |")))
                .singleElement()
                .asString()
                .endsWith("| 0 |");
        assertThat(out.toString()).contains("| D60-1 | timefold-default |");
    }

    @Test
    void a_past_of_a_year_is_forgotten_but_for_two_weeks() {
        assertThat(run("history", "--years", 1, "--size", "d60")).isZero();
        assertThat(out.toString())
                .contains("| 1 years, as they were told |")
                .contains("| the same, forgotten after 14 days |")
                .contains("| without a past |");
    }

    @Test
    void networks_that_are_solved_one_after_another_are_summed_up_and_announced_on_the_way() {
        assertThat(run("load", "--networks", 2, "--size", "d60", "--moves", 800))
                .isZero();
        assertThat(out.toString())
                .contains("2 networks, 800 moves each")
                .contains("| placed | 60 | 60 | 60 | 60 |")
                .contains("| rules broken, found by the checker | 0 | 0 | 0 | 0 |");
        assertThat(err.toString()).contains("1 of 2 networks").contains("2 of 2 networks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table --solvers axial,nobody", "solve examples/one-morning.json --solver nobody"})
    void a_solver_that_takes_no_part_is_named_with_those_that_do(String line) {
        assertThat(run((Object[]) line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("nobody").contains("axial", "cp-sat", "timefold-default");
    }

    @ParameterizedTest
    @CsvSource({
        "load --size D60 --cpu-seconds 0.1 --networks 0, --networks",
        "load --size D60 --networks 1 --cpu-seconds 0, --cpu-seconds",
        "load --size D60 --networks 1 --moves 0, --moves",
        "solve examples/one-morning.json --moves 0, --moves",
        "history --size D60 --years 0, --years",
        "table --sizes D60 --solvers axial --no-bounds --seeds 0, --seeds",
        "table --sizes D60 --solvers axial --no-bounds --budgets 0, --budgets",
        "generate --size D60 --requests 0 --out target/x, --requests"
    })
    void a_number_that_makes_no_sense_is_named(String line, String option) {
        assertThat(run((Object[]) line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(option).contains("more than 0");
    }
}
