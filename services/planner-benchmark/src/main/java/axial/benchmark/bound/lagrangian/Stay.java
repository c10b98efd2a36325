package axial.benchmark.bound.lagrangian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A provider at a clinic: a session, or several with breaks between them. Cells are the kinds of procedures that can begin at a minute. */
final class Stay {

    final String clinic;

    /** Minutes since 1970. */
    final int start;

    final int minutes;

    /** The multiplier for the load of the clinic on the day. */
    final int load;

    final Kinds kinds;
    private final Alike[] options;

    /** By options and step: the cell. */
    private final int[][] cells;

    /** By minute, the first cell; one more than there are minutes. */
    final int[] firstCell;

    /** By cell. */
    final int[] kindOf;

    Stay(String clinic, int start, int end, int load, List<Alike> options) {
        this.clinic = clinic;
        this.start = start;
        this.minutes = end - start;
        this.load = load;
        this.options = options.toArray(Alike[]::new);
        kinds = new Kinds(options.stream().map(each -> each.kind).toList());
        List<NavigableSet<Integer>> kindsAt = kindsAt();
        firstCell = new int[minutes + 1];
        List<Integer> cellKinds = new ArrayList<>();
        for (int minute = 0; minute < minutes; minute++) {
            cellKinds.addAll(kindsAt.get(minute));
            firstCell[minute + 1] = cellKinds.size();
        }
        kindOf = cellKinds.stream().mapToInt(Integer::intValue).toArray();
        cells = options.stream()
                .map(each -> Arrays.stream(each.begins)
                        .map(begin -> firstCell[begin]
                                + kindsAt.get(begin)
                                        .headSet(kinds.of(each.kind))
                                        .size())
                        .toArray())
                .toArray(int[][]::new);
    }

    private List<NavigableSet<Integer>> kindsAt() {
        List<NavigableSet<Integer>> kindsAt = new ArrayList<>();
        for (int minute = 0; minute < minutes; minute++) {
            kindsAt.add(new TreeSet<>());
        }
        for (Alike each : options) {
            for (int begin : each.begins) {
                kindsAt.get(begin).add(kinds.of(each.kind));
            }
        }
        return kindsAt;
    }

    Alike options(int index) {
        return options[index];
    }

    /**
     * Finds the cheapest option of each cell.
     *
     * @param cheapest what it costs, by cell
     * @param by       which it is, by cell
     */
    void price(Prices prices, DailyLimits limits, double[] cheapest, int[] by) {
        Arrays.fill(cheapest, 0, kindOf.length, Double.POSITIVE_INFINITY);
        for (int i = 0; i < options.length; i++) {
            Alike each = options[i];
            double fixed = each.least(prices.standing())
                    + prices.of(limits.procedures())
                    + each.kind.length() * prices.of(limits.minutes())
                    + each.roomMinutes * prices.of(load);
            for (int j = 0; j < each.begins.length; j++) {
                double price = fixed + each.time(prices.sums(), each.step(each.begins[j]));
                int cell = cells[i][j];
                if (price < cheapest[cell]) {
                    cheapest[cell] = price;
                    by[cell] = i;
                }
            }
        }
    }
}
