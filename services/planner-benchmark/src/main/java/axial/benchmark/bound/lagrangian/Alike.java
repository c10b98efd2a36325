package axial.benchmark.bound.lagrangian;

import java.util.Arrays;

/** Options that differ in nothing but whose they are and what they cost. */
final class Alike {

    private static final int FORGOTTEN = -1;

    final Kind kind;
    final int roomMinutes;

    /** When the procedure may begin, in minutes since the stay began, rising. */
    final int[] begins;

    private final int[] at;
    private final int[] moments;
    private final int[] perStart;
    private final int[] whose;
    private final int[] prices;

    /** By option: the bit of the memory, or {@link #FORGOTTEN}. */
    private final int[] bits;

    private int cheapest;

    /**
     * @param whose  by option, the request day as {@link Standing} numbers them
     * @param prices by option
     */
    Alike(Kind kind, int roomMinutes, int[] begins, Timelines.Use[] uses, int[] whose, int[] prices) {
        this.kind = kind;
        this.roomMinutes = roomMinutes;
        this.begins = begins;
        at = new int[uses.length];
        moments = new int[uses.length];
        perStart = new int[uses.length];
        for (int i = 0; i < uses.length; i++) {
            at[i] = uses[i].at();
            moments[i] = uses[i].moments();
            perStart[i] = uses[i].perStart();
        }
        this.whose = whose;
        this.prices = prices;
        bits = new int[whose.length];
        Arrays.fill(bits, FORGOTTEN);
    }

    void remember(int requestDay, int bit) {
        for (int i = 0; i < whose.length; i++) {
            if (whose[i] == requestDay) {
                bits[i] = bit;
            }
        }
    }

    /**
     * Finds the cheapest option of those that nobody remembers, and what each of the others costs, apart from time.
     *
     * @param least set to the price of the cheapest, followed by those of the others by bit; infinite for none
     */
    void price(double[] standing, double[] least) {
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int i = 0; i < whose.length; i++) {
            double price = prices[i] + standing[whose[i]];
            int choice = 1 + bits[i];
            if (price < least[choice]) {
                least[choice] = price;
                cheapest = choice == 0 ? i : cheapest;
            }
        }
    }

    /** Whose option was the cheapest of those that nobody remembers. */
    int cheapest() {
        return whose[cheapest];
    }

    /** How many steps of the grid after the first start. */
    int step(int begin) {
        return (begin - begins[0]) / Demand.GRID;
    }

    /** What the rooms, devices and bays cost that it takes. */
    double time(double[] sums, int step) {
        double price = 0;
        for (int i = 0; i < at.length; i++) {
            int from = at[i] + step * perStart[i];
            price += sums[from + moments[i]] - sums[from];
        }
        return price;
    }

    void take(int begin, int requestDay, Taken taken) {
        int step = step(begin);
        for (int i = 0; i < at.length; i++) {
            int from = at[i] + step * perStart[i];
            taken.take(from, from + moments[i]);
        }
        taken.done(requestDay);
    }
}
