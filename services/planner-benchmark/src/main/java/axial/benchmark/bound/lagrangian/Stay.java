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
    final Memory memory = new Memory();
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

    /** One for those whom nobody remembers, and one for each of the others. */
    int choices() {
        return 1 + memory.size();
    }

    /** From here on no way does whoever was repeated most often twice. */
    void rememberMore() {
        int bit = memory.grow();
        if (bit != Memory.NOBODY) {
            for (Alike each : options) {
                each.remember(memory.requestDay(bit), bit);
            }
        }
    }

    /**
     * Finds the cheapest option of each cell by choice: of those whom nobody remembers, and of each of the others.
     *
     * @param cheapest what it costs, by cell and choice
     * @param by       which it is, by cell and choice
     */
    void price(Prices prices, DailyLimits limits, double[] cheapest, int[] by) {
        int choices = choices();
        double[] least = new double[choices];
        Arrays.fill(cheapest, 0, kindOf.length * choices, Double.POSITIVE_INFINITY);
        for (int i = 0; i < options.length; i++) {
            Alike each = options[i];
            each.price(prices.standing(), least);
            double fixed = prices.of(limits.procedures())
                    + each.kind.length() * prices.of(limits.minutes())
                    + each.roomMinutes * prices.of(load);
            for (int j = 0; j < each.begins.length; j++) {
                double time = fixed + each.time(prices.sums(), each.step(each.begins[j]));
                int at = cells[i][j] * choices;
                for (int choice = 0; choice < choices; choice++) {
                    if (least[choice] + time < cheapest[at + choice]) {
                        cheapest[at + choice] = least[choice] + time;
                        by[at + choice] = i;
                    }
                }
            }
        }
    }

    /**
     * Takes what an option takes.
     *
     * @param choice 0: of those whom nobody remembers; above, 1 more than the bit
     */
    void take(Alike option, int choice, int begin, Taken taken) {
        int requestDay = choice == 0 ? option.cheapest() : memory.requestDay(choice - 1);
        memory.visit(requestDay);
        option.take(begin, requestDay, taken);
    }
}
