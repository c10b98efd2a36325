package axial.benchmark.table;

import axial.benchmark.bound.Bound;
import axial.benchmark.format.PlanFile.Score;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints as Markdown, row by row, so that an interrupted run has shown what it knew. */
public final class Table {

    private final PrintWriter out;
    private final List<Double> budgets;

    public Table(PrintWriter out, List<Double> budgets) {
        this.out = out;
        this.budgets = budgets;
        List<String> head = new ArrayList<>(List.of("instance", "solver", "first plan", "medium at its bound"));
        budgets.forEach(budget -> head.add(seconds(budget)));
        head.addAll(List.of("gap to bound", "soft, times axial's", "broken"));
        row(head);
        row(head.stream().map(name -> "---").toList());
    }

    void bound(String instance, Bound bound) {
        List<String> cells = new ArrayList<>(List.of(instance, "lower bound", "", ""));
        budgets.forEach(budget -> cells.add(""));
        cells.set(cells.size() - 1, bound.medium() + "/" + bound.soft());
        cells.addAll(List.of("", "", ""));
        row(cells);
    }

    void series(String instance, String solver, Series series, @Nullable Bound bound, @Nullable Score axial) {
        double last = budgets.get(budgets.size() - 1);
        List<String> cells = new ArrayList<>(List.of(
                instance,
                solver,
                seconds(series.medianFirst()),
                bound == null ? "" : seconds(series.medianAtBound(bound))));
        budgets.forEach(budget -> cells.add(score(series.medianAt(budget))));
        Score best = series.medianAt(last);
        cells.add(gap(best, bound));
        cells.add(times(best, axial));
        cells.add(String.valueOf(series.broken()));
        row(cells);
    }

    void refused(String instance, String solver, String why) {
        row(List.of(instance, solver, why));
    }

    private static String gap(@Nullable Score score, @Nullable Bound bound) {
        if (score == null || bound == null || -score.medium() != bound.medium() || bound.soft() == 0) {
            return "–";
        }
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * (-score.soft() - bound.soft()) / bound.soft());
    }

    private static String times(@Nullable Score score, @Nullable Score axial) {
        if (score == null || axial == null || score.medium() != axial.medium() || axial.soft() == 0) {
            return "–";
        }
        return String.format(Locale.ROOT, "%.2f", (double) score.soft() / axial.soft());
    }

    private static String score(@Nullable Score score) {
        if (score == null) {
            return "nothing";
        }
        return (score.hard() == 0 ? "" : score.hard() + "!/") + -score.medium() + "/" + -score.soft();
    }

    private static String seconds(double seconds) {
        if (Double.isNaN(seconds)) {
            return "–";
        }
        return seconds < 1
                ? String.format(Locale.ROOT, "%.0f ms", seconds * 1000)
                : String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    }

    private void row(List<String> cells) {
        out.println(cells.stream().collect(Collectors.joining(" | ", "| ", " |")));
        out.flush();
    }
}
