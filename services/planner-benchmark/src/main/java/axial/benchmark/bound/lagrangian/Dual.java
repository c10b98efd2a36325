package axial.benchmark.bound.lagrangian;

import axial.benchmark.pooled.Pooled;
import axial.planning.model.Request;
import axial.planning.rules.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** The least soft loss under given multipliers, which no plan with the medium undercuts, whatever the multipliers are. */
final class Dual {

    private final Pooled pooled;
    private final Multipliers multipliers = new Multipliers();
    private final Timelines timelines = new Timelines();
    private final Standing standing;
    private final LeftOut leftOut;
    private final List<ProviderDay> days;
    private final List<Walk> walks = new ArrayList<>();
    private final Taken taken;

    /** @param medium loss on the middle level that plans may have, 0 or positive */
    Dual(Pooled pooled, long medium, Guess guess) {
        this.pooled = pooled;
        standing = new Standing(pooled, multipliers, guess);
        days = Days.of(pooled, multipliers, timelines, standing, guess);
        leftOut = leftOut(medium);
        List<Stay> all = days.stream()
                .map(ProviderDay::stays)
                .flatMap(Collection::stream)
                .toList();
        int most = days.stream().mapToInt(day -> day.stays().size()).max().orElse(0);
        for (int i = 0; i < most; i++) {
            walks.add(new Walk(all));
        }
        taken = new Taken(multipliers.size(), timelines.first(), timelines.moments(), standing.requestDays());
    }

    /** Who has no options is left out in any plan. */
    private LeftOut leftOut(long medium) {
        int[] withOptions = IntStream.range(0, pooled.requests().size())
                .filter(i -> !pooled.options(i).isEmpty())
                .toArray();
        double anyway = IntStream.range(0, pooled.requests().size())
                .filter(i -> pooled.options(i).isEmpty())
                .mapToDouble(this::loss)
                .sum();
        return new LeftOut(
                IntStream.of(withOptions).map(standing::once).toArray(),
                IntStream.of(withOptions).mapToDouble(this::loss).toArray(),
                medium - anyway);
    }

    private double loss(int index) {
        Request request = pooled.requests().get(index);
        return (double) request.priority().urgency() * weight(Rule.UNPLACED)
                + (request.displaced() ? weight(Rule.DISPLACED_UNPLACED) : 0);
    }

    private int weight(Rule rule) {
        return pooled.instance().weights().of(rule);
    }

    /** What was done twice by a provider on a day in the last rounds is done so less often; the bound rises, if anything. */
    void rememberMore() {
        days.forEach(ProviderDay::rememberMore);
    }

    Multipliers multipliers() {
        return multipliers;
    }

    /**
     * The bound.
     *
     * @param given brought into their ranges first
     * @param slope set to what the bound gains per unit of each multiplier
     */
    double at(double[] given, double[] slope) {
        multipliers.confine(given);
        taken.clear();
        Prices prices = new Prices(given, timelines.sums(given), standing.worth(given));
        double bound = leftOut.least(given, taken);
        for (ProviderDay day : days) {
            bound += day.least(prices, walks, taken);
        }
        standing.take(taken);
        double[] amounts = taken.amounts();
        for (int i = 0; i < amounts.length; i++) {
            slope[i] = amounts[i] - multipliers.limit(i);
            bound -= given[i] * multipliers.limit(i);
        }
        return bound;
    }
}
