package axial.benchmark.bound.lagrangian;

/**
 * What everything costs under the multipliers of the moment.
 *
 * @param sums     running sums over the timelines
 * @param standing by request day: what doing it there costs, negative when it is wanted
 */
record Prices(double[] multipliers, double[] sums, double[] standing) {

    /** @param index of a multiplier, or {@link Multipliers#NONE} */
    double of(int index) {
        return index == Multipliers.NONE ? 0 : multipliers[index];
    }
}
