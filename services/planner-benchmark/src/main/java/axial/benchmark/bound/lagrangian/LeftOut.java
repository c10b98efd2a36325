package axial.benchmark.bound.lagrangian;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Who is left out. The middle level allows so much loss; requests may be left out in part. */
final class LeftOut {

    private final int[] once;
    private final double[] losses;
    private final double most;

    /** @param losses by request, all above 0 */
    LeftOut(int[] once, double[] losses, double most) {
        this.once = once;
        this.losses = losses;
        this.most = most;
    }

    /** Adds who is left out at best, and says what that costs: 0 or less. */
    double least(double[] multipliers, Taken taken) {
        double left = most;
        double rate = 0;
        for (int i : dearest(multipliers)) {
            if (left <= 0) {
                break;
            }
            double part = Math.min(1, left / losses[i]);
            taken.add(once[i], -part);
            left -= part * losses[i];
            rate = left <= 0 ? rate(i, multipliers) : 0;
        }
        return -saved(multipliers, rate);
    }

    /** No more can be saved than with the loss at any rate, and what goes above the rate for nothing; at the last one's it is just that. */
    private double saved(double[] multipliers, double rate) {
        double saved = rate * most;
        for (int i = 0; i < once.length; i++) {
            saved += Math.max(0, multipliers[once[i]] - rate * losses[i]);
        }
        return most > 0 ? saved : 0;
    }

    private List<Integer> dearest(double[] multipliers) {
        return IntStream.range(0, most > 0 ? once.length : 0)
                .filter(i -> multipliers[once[i]] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -rate(i, multipliers)))
                .toList();
    }

    private double rate(int i, double[] multipliers) {
        return multipliers[once[i]] / losses[i];
    }
}
