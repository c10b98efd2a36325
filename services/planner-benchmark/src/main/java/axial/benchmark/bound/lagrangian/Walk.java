package axial.benchmark.bound.lagrangian;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToIntFunction;

/**
 * The cheapest ways through a stay: all that one provider can do one after the other, minute by minute. Besides the minute, a state knows what the
 * last procedure left behind and the remainder, modulo five, of the idle minutes, for begun units of five don't cost. Made once and used for one
 * stay after the other, because the arrays are large.
 */
final class Walk {

    private static final int UNIT = 5;
    private static final int NONE = -1;

    private Stay stay;

    /** By cell: what the cheapest option costs, and which it is. */
    private final double[] cheapest;

    private final int[] by;

    /** By minute: the least that was paid before coming here, and after which stay. */
    final double[] paid;

    final int[] cameFrom;

    /** By minute: the least that is paid when the last procedure has ended by then, and in which state. */
    private final double[] left;

    private final int[] leftIn;

    /** By state when a procedure ends: what was paid, its cell, and the state before. */
    private final double[] ended;

    private final int[] cells;
    private final int[] before;

    /** By minute and what is left behind: whether a procedure can end so. */
    private final boolean[] reached;

    /** By what a procedure needs before it, and remainder: the least that was paid by now by one who can begin, and the state. */
    private final double[] ready;

    private final int[] readyIn;

    /** @param stays all that will be walked through; at least one */
    Walk(Collection<Stay> stays) {
        stay = stays.iterator().next();
        int minutes = most(stays, each -> each.minutes);
        cheapest = new double[most(stays, each -> each.kindOf.length)];
        by = new int[cheapest.length];
        paid = new double[minutes];
        cameFrom = new int[minutes];
        left = new double[minutes + 1];
        leftIn = new int[minutes + 1];
        reached = new boolean[most(stays, each -> (each.minutes + 1) * each.kinds.afters())];
        ended = new double[reached.length * UNIT];
        cells = new int[ended.length];
        before = new int[ended.length];
        ready = new double[UNIT * most(stays, each -> each.kinds.befores())];
        readyIn = new int[ready.length];
    }

    private static int most(Collection<Stay> stays, ToIntFunction<Stay> what) {
        return stays.stream().mapToInt(what).max().orElse(0);
    }

    /**
     * To be called once {@link #paid} and {@link #cameFrom} are set.
     *
     * @param idle what five idle minutes cost
     */
    void through(Stay next, Prices prices, DailyLimits limits, double idle) {
        stay = next;
        int states = (stay.minutes + 1) * stay.kinds.afters();
        stay.price(prices, limits, cheapest, by);
        Arrays.fill(ended, 0, states * UNIT, Double.POSITIVE_INFINITY);
        Arrays.fill(reached, 0, states, false);
        Arrays.fill(ready, Double.POSITIVE_INFINITY);
        double perMinute = idle / UNIT;
        for (int minute = 0; minute <= stay.minutes; minute++) {
            leave(minute, perMinute);
            if (minute < stay.minutes) {
                getReady(minute);
                begin(minute, perMinute);
            }
        }
    }

    private void leave(int minute, double perMinute) {
        left[minute] = minute == 0 ? Double.POSITIVE_INFINITY : left[minute - 1];
        leftIn[minute] = minute == 0 ? NONE : leftIn[minute - 1];
        for (int after = 0; after < stay.kinds.afters(); after++) {
            int state = minute * stay.kinds.afters() + after;
            for (int remainder = 0; reached[state] && remainder < UNIT; remainder++) {
                int free = (remainder + minute) % UNIT;
                double cost = ended[state * UNIT + remainder] + perMinute * (minute - free);
                if (cost < left[minute]) {
                    left[minute] = cost;
                    leftIn[minute] = state * UNIT + remainder;
                }
            }
        }
    }

    private void getReady(int minute) {
        int afters = stay.kinds.afters();
        for (int after = 0; after < afters; after++) {
            int[] gaps = stay.kinds.gaps[after];
            for (int need = 0; need < gaps.length; need++) {
                int state = (minute - gaps[need]) * afters + after;
                for (int remainder = 0; state >= 0 && reached[state] && remainder < UNIT; remainder++) {
                    double cost = ended[state * UNIT + remainder];
                    if (cost < ready[need * UNIT + remainder]) {
                        ready[need * UNIT + remainder] = cost;
                        readyIn[need * UNIT + remainder] = state * UNIT + remainder;
                    }
                }
            }
        }
    }

    /** What is paid counts idle minutes as if the provider had been idle since the stay began and worked off the procedures. */
    private void begin(int minute, double perMinute) {
        Kinds kinds = stay.kinds;
        double entered = paid[minute] - perMinute * minute;
        for (int each = stay.firstCell[minute]; each < stay.firstCell[minute + 1]; each++) {
            int kind = stay.kindOf[each];
            int length = kinds.lengths[kind];
            double price = cheapest[each] - perMinute * length;
            int state = (minute + length) * kinds.afters() + kinds.after[kind];
            reached[state] = true;
            end(state, Math.floorMod(-minute - length, UNIT), entered + price, each, NONE);
            int need = kinds.before[kind] * UNIT;
            for (int remainder = 0; remainder < UNIT; remainder++) {
                double cost = ready[need + remainder] + price;
                end(state, Math.floorMod(remainder - length, UNIT), cost, each, readyIn[need + remainder]);
            }
        }
    }

    private void end(int state, int remainder, double cost, int procedure, int previous) {
        int at = state * UNIT + remainder;
        if (cost < ended[at]) {
            ended[at] = cost;
            cells[at] = procedure;
            before[at] = previous;
        }
    }

    /** The least that is paid by one whose last procedure here has ended by this minute; infinite when there is none. */
    double leftBy(int minute) {
        return left[Math.min(minute, stay.minutes)];
    }

    /** Takes what the cheapest way takes to leave by this minute, and says when the first procedure begins. */
    int take(int leaving, DailyLimits limits, Taken taken) {
        int at = leftIn[Math.min(leaving, stay.minutes)];
        int begin = 0;
        while (at != NONE) {
            Alike option = stay.options(by[cells[at]]);
            begin = at / UNIT / stay.kinds.afters() - option.kind.length();
            option.take(begin, taken);
            taken.add(limits.procedures(), 1);
            taken.add(limits.minutes(), option.kind.length());
            taken.add(stay.load, option.roomMinutes);
            at = before[at];
        }
        return begin;
    }
}
