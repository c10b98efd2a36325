package axial.benchmark.bound.lagrangian;

import axial.benchmark.pooled.Pooled;

/** The Lagrangian bound on the soft level. */
public final class LagrangianBound {

    private static final int FEWEST_ROUNDS = 2500;
    private static final int MOST_ROUNDS = 8000;
    private static final int MOST_REMEMBERING = 1000;

    /** Rounds times requests: small instances get more rounds. */
    private static final int ROUNDS_BY_REQUESTS = 1_000_000;

    /** Rounds in which ways remember whom they have done take so long that only small instances get enough of them to gain by it. */
    private static final int REMEMBERING_BY_REQUESTS = 45_000;

    /** Costs are whole, so that what comes so near to the next whole number is it. */
    private static final double TINY = 1e-4;

    private LagrangianBound() {}

    /**
     * The least soft loss of any plan with so much medium loss or less.
     *
     * @param medium 0 or positive
     */
    public static long soft(Pooled pooled, long medium, Guess guess) {
        int requests = Math.max(1, pooled.requests().size());
        int remembering = Math.min(MOST_REMEMBERING, REMEMBERING_BY_REQUESTS / requests);
        // on the smallest, memory gains more than further rounds would
        int most = remembering == MOST_REMEMBERING ? FEWEST_ROUNDS : MOST_ROUNDS;
        int rounds = Math.max(FEWEST_ROUNDS, Math.min(most, ROUNDS_BY_REQUESTS / requests));
        return (long) Math.ceil(Ascent.best(new Dual(pooled, medium, guess), rounds, remembering) - TINY);
    }
}
