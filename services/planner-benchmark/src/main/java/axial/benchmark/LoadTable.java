package axial.benchmark;

import axial.benchmark.runner.Allowance;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What many networks needed: one row per figure, from the network with the least of it to the one with the most. As Markdown. */
final class LoadTable {

    private final List<LoadedNetwork> networks;
    private final Allowance budget;
    private final double seconds;
    private final double megabytes;

    /** @param megabytes of all networks together, with their facts and indexes, after a full collection */
    LoadTable(List<LoadedNetwork> networks, Allowance budget, double seconds, double megabytes) {
        this.networks = networks;
        this.budget = budget;
        this.seconds = seconds;
        this.megabytes = megabytes;
    }

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%d networks, %s each, solved one after another in %.0f s; Java %s, %d processors%n%n",
                networks.size(),
                budget,
                seconds,
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors());
        out.println("| of a network | least | median | 95 % | most |");
        out.println("|---|---|---|---|---|");
        row(out, "requests", "%.0f", LoadedNetwork::requests);
        row(out, "placed", "%.0f", LoadedNetwork::placed);
        row(out, "without a place", "%.0f", LoadedNetwork::left);
        row(out, "medium score", "%.0f", one -> one.score().medium());
        row(out, "soft score", "%.0f", one -> one.score().soft());
        row(out, "rules broken, found by the checker", "%.0f", LoadedNetwork::broken);
        row(out, "CPU seconds to solve", "%.2f", LoadedNetwork::cpuSeconds);
        row(out, "index rebuilt, ms of CPU", "%.1f", LoadedNetwork::rebuildMillis);
        out.printf(Locale.ROOT, "| heap with facts and index, MB | | %.2f (mean) | | |%n", megabytes / networks.size());
        out.flush();
    }

    private void row(PrintWriter out, String name, String format, ToDoubleFunction<LoadedNetwork> figure) {
        double[] sorted = networks.stream().mapToDouble(figure).sorted().toArray();
        Object[] shown = Arrays.stream(new double[] {0, 0.5, 0.95, 1})
                .mapToObj(share -> sorted[(int) Math.round(share * (sorted.length - 1))])
                .toArray();
        out.printf(
                Locale.ROOT,
                "| " + name + " | " + String.join(" | ", List.of(format, format, format, format)) + " |%n",
                shown);
    }
}
