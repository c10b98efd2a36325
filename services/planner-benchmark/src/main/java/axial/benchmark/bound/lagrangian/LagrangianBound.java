package axial.benchmark.bound.lagrangian;

import axial.benchmark.pooled.Pooled;

/** The Lagrangian bound on the soft level. */
public final class LagrangianBound {

    private static final int ROUNDS = 2500;

    /** Costs are whole, so that what comes so near to the next whole number is it. */
    private static final double TINY = 1e-4;

    private LagrangianBound() {}

    /**
     * The least soft loss of any plan with so much medium loss or less.
     *
     * @param medium 0 or positive
     */
    public static long soft(Pooled pooled, long medium, Guess guess) {
        return (long) Math.ceil(Ascent.best(new Dual(pooled, medium, guess), ROUNDS) - TINY);
    }
}
