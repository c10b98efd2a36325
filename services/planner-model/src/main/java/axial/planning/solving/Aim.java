package axial.planning.solving;

import axial.planning.rules.Rule;
import axial.planning.rules.Weights;

/** What a search strives for where rules pull in different ways. It leans the weights of the search; a plan is billed by its order's own. */
public enum Aim {
    /** Nobody is moved who can stay. */
    FEWEST_CONTACTED {
        @Override
        Weights lean(Weights weights) {
            return weights.with(Rule.MOVED, MOST);
        }
    },
    /** Days waited and days late outweigh the drive, the clinic and the provider, but not the distances to other procedures. */
    SOONEST {
        @Override
        Weights lean(Weights weights) {
            return weights.with(Rule.LATE, times(weights.of(Rule.LATE), 20))
                    .with(Rule.WAITED, times(weights.of(Rule.WAITED), 40))
                    .with(Rule.SOFT_GAP, times(weights.of(Rule.SOFT_GAP), 40));
        }
    },
    /** The least inconvenience in all, by the weights as they are. */
    CHEAPEST {
        @Override
        Weights lean(Weights weights) {
            return weights;
        }
    };

    private static final int MOST = 100_000;

    abstract Weights lean(Weights weights);

    private static int times(int weight, int factor) {
        return Math.min(MOST, weight * factor);
    }
}
