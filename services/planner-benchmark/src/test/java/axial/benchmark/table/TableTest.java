package axial.benchmark.table;

import static org.assertj.core.api.Assertions.assertThat;

import axial.benchmark.format.PlanFile.Score;
import axial.benchmark.runner.Outcome;
import axial.benchmark.runner.Outcome.Sample;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private final StringWriter out = new StringWriter();
    private final Table table = new Table(new PrintWriter(out), List.of(2.0, 7.0));

    @Test
    void scores_are_read_off_at_each_budget_and_the_others_are_timed_by_ours() {
        Series axial = series(new Sample(0.5, new Score(0, -3, -900)), new Sample(6, new Score(0, -3, -600)));
        table.series("D60-1", "axial", axial, null, axial.medianAt(7));
        table.series("D60-1", "other", series(new Sample(3, new Score(0, -3, -1500))), null, axial.medianAt(7));

        assertThat(out.toString().lines())
                .endsWith(
                        "| D60-1 | axial | 500 ms |  | 3/900 | 3/600 | – | 1.00 | 0 |",
                        "| D60-1 | other | 3.0 s |  | nothing | 3/1500 | – | 2.50 | 0 |");
    }

    @Test
    void what_is_found_after_the_last_budget_does_not_count() {
        table.series("W300-1", "late", series(new Sample(8, new Score(0, -3, -1500))), null, new Score(0, -3, -600));

        assertThat(out.toString()).contains("| nothing | nothing | – | – | 0 |");
    }

    private static Series series(Sample... course) {
        Series series = new Series();
        series.add(new Outcome(Map.of(), Map.of(), List.of(course), 9, 0), false);
        return series;
    }
}
