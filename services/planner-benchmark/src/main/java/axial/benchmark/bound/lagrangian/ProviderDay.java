package axial.benchmark.bound.lagrangian;

import java.util.List;

/** All a provider can do in a day, at one clinic or driving from one to the next. */
final class ProviderDay {

    private static final int NONE = -1;

    private final List<Stay> stays;

    /** Minutes on the road, by the stays between which they lie. */
    private final int[][] drives;

    private final DailyLimits limits;
    private final double idle;

    /**
     * @param stays in the order of time
     * @param idle  what five idle minutes cost
     */
    ProviderDay(List<Stay> stays, int[][] drives, DailyLimits limits, double idle) {
        this.stays = stays;
        this.drives = drives;
        this.limits = limits;
        this.idle = idle;
    }

    List<Stay> stays() {
        return stays;
    }

    /** Takes what the cheapest day takes, and says what that costs: 0 or less, for the provider may do nothing. */
    double least(Prices prices, List<Walk> walks, Taken taken) {
        double least = 0;
        int last = NONE;
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            come(i, walks);
            walks.get(i).through(stay, prices, limits, idle);
            double cost = walks.get(i).leftBy(stay.minutes);
            if (cost < least) {
                least = cost;
                last = i;
            }
        }
        take(last, walks, taken);
        return least;
    }

    /** Remembers more of whom it does, so that it does fewer twice. */
    void rememberMore() {
        stays.forEach(Stay::rememberMore);
    }

    private void come(int to, List<Walk> walks) {
        Walk walk = walks.get(to);
        for (int minute = 0; minute < stays.get(to).minutes; minute++) {
            walk.paid[minute] = 0;
            walk.cameFrom[minute] = NONE;
            for (int earlier = 0; earlier < to; earlier++) {
                int leaving = leaving(earlier, to, minute);
                if (leaving >= 0 && walks.get(earlier).leftBy(leaving) < walk.paid[minute]) {
                    walk.paid[minute] = walks.get(earlier).leftBy(leaving);
                    walk.cameFrom[minute] = earlier;
                }
            }
        }
    }

    /** By which minute of the earlier stay one must leave to begin at this minute of the later one. */
    private int leaving(int earlier, int later, int minute) {
        return stays.get(later).start + minute - drives[earlier][later] - stays.get(earlier).start;
    }

    private void take(int last, List<Walk> walks, Taken taken) {
        int stay = last;
        int leaving = Integer.MAX_VALUE;
        while (stay != NONE) {
            int begin = walks.get(stay).take(leaving, limits, taken);
            int earlier = walks.get(stay).cameFrom[begin];
            leaving = earlier == NONE ? 0 : leaving(earlier, stay, begin);
            stay = earlier;
        }
    }
}
