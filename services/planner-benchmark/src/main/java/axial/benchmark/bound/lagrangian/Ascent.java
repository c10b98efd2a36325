package axial.benchmark.bound.lagrangian;

/**
 * Looks for the multipliers with the highest bound. The slope of one round says little, and multipliers differ much in scale, so each moves by its
 * own running mean divided by its own running size (Kingma and Ba's Adam), in steps that shrink from round to round. They swing around the best
 * ones; the middle of where they have been lately is nearer to these, so that the bound is worked out there too. The same instance gives the same
 * bound on any machine.
 */
final class Ascent {

    private static final double FIRST_STEP = 0.2;
    private static final double FIRST_REMEMBERING_STEP = 0.01;
    private static final double LAST_STEP = 0.004;
    private static final double LAST_REMEMBERING_STEP = 0.0005;
    private static final double MEAN_KEEPS = 0.9;
    private static final double SIZE_KEEPS = 0.99;
    private static final double MIDDLE_KEEPS = 0.98;
    private static final double TINY = 1e-3;

    /** Rounds after which the bound is worked out in the middle. */
    private static final int ROUNDS_TO_MIDDLE = 100;

    /** Rounds after which one more is remembered in each stay. */
    private static final int ROUNDS_TO_REMEMBER = 25;

    /** Rounds after which it ends unless the bound has risen so much. */
    private static final int PATIENCE = 1000;

    private static final int REMEMBERING_PATIENCE = 200;
    private static final double LEAST_RISE = 0.01;

    private final Dual dual;
    private final double[] at;
    private final double[] middle;
    private final double[] ignored;
    private final double[] slope;
    private final double[] mean;
    private final double[] square;

    private Ascent(Dual dual) {
        this.dual = dual;
        at = dual.multipliers().start();
        middle = at.clone();
        ignored = new double[at.length];
        slope = new double[at.length];
        mean = new double[at.length];
        square = new double[at.length];
    }

    /**
     * @param rounds      at most
     * @param remembering how many more to go at most while ways remember whom they have done; these take longer, and raise the bound further
     */
    static double best(Dual dual, int rounds, int remembering) {
        Ascent ascent = new Ascent(dual);
        double forgetting = ascent.climb(rounds, FIRST_STEP, LAST_STEP, PATIENCE, () -> {});
        ascent.goToMiddle();
        double remembered = ascent.climb(
                remembering, FIRST_REMEMBERING_STEP, LAST_REMEMBERING_STEP, REMEMBERING_PATIENCE, dual::rememberMore);
        return Math.max(forgetting, remembered);
    }

    /** Ends when so many rounds in a row, its patience, have hardly raised the bound. */
    private double climb(int rounds, double firstStep, double lastStep, int patience, Runnable remember) {
        double best = Double.NEGATIVE_INFINITY;
        double lately = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < rounds; round++) {
            if (round % patience == 0) {
                if (round > 0 && best < lately + LEAST_RISE) {
                    break;
                }
                lately = best;
            }
            if (round % ROUNDS_TO_REMEMBER == 0) {
                remember.run();
            }
            best = Math.max(best, round(firstStep * Math.pow(lastStep / firstStep, (double) round / rounds)));
            if ((round + 1) % ROUNDS_TO_MIDDLE == 0) {
                best = Math.max(best, dual.at(middle, ignored));
            }
        }
        return best;
    }

    private void goToMiddle() {
        System.arraycopy(middle, 0, at, 0, at.length);
    }

    private double round(double step) {
        double bound = dual.at(at, slope);
        move(step);
        return bound;
    }

    private void move(double step) {
        Multipliers multipliers = dual.multipliers();
        for (int i = 0; i < at.length; i++) {
            boolean stuck =
                    (slope[i] < 0 && multipliers.isLeast(i, at[i])) || (slope[i] > 0 && multipliers.isMost(i, at[i]));
            double rise = stuck ? 0 : slope[i];
            mean[i] = MEAN_KEEPS * mean[i] + (1 - MEAN_KEEPS) * rise;
            square[i] = SIZE_KEEPS * square[i] + (1 - SIZE_KEEPS) * rise * rise;
            at[i] += step * mean[i] / (Math.sqrt(square[i]) + TINY);
            middle[i] = MIDDLE_KEEPS * middle[i] + (1 - MIDDLE_KEEPS) * at[i];
        }
    }
}
