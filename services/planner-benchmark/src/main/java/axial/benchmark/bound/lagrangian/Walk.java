package axial.benchmark.bound.lagrangian;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToIntFunction;

/**
 * The cheapest ways through a stay: all that one provider can do one after the other, minute by minute. Besides the minute, a place that a way has
 * come to says what the last procedure left behind and the remainder, modulo five, of the idle minutes, for begun units of five don't cost. Made
 * once and used for one stay after the other, because the arrays are large.
 */
final class Walk {

    private static final int UNIT = 5;
    private static final int NONE = -1;

    private Stay stay;

    /** By cell and choice: what the cheapest option costs, and which it is. */
    private double[] cheapest = new double[0];

    private int[] by = new int[0];

    /** By minute: the least that was paid before coming here, and after which stay. */
    final double[] paid;

    final int[] cameFrom;

    /** By minute: the least that is paid when the last procedure has ended by then, and by which label. */
    private final double[] left;

    private final int[] leftBy;

    /** By minute, what is left behind and remainder: the ways that end a procedure so. */
    private final Labels ended;

    /** By minute and what is left behind: whether a procedure can end so. */
    private final boolean[] reached;

    /** By what a procedure needs before it, and remainder: the ways that can begin it by now. */
    private final Labels ready;

    /** @param stays all that will be walked through; at least one */
    Walk(Collection<Stay> stays) {
        stay = stays.iterator().next();
        int minutes = most(stays, each -> each.minutes);
        paid = new double[minutes];
        cameFrom = new int[minutes];
        left = new double[minutes + 1];
        leftBy = new int[minutes + 1];
        reached = new boolean[most(stays, each -> (each.minutes + 1) * each.kinds.afters())];
        ended = new Labels(reached.length * UNIT);
        ready = new Labels(UNIT * most(stays, each -> each.kinds.befores()));
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
        price(prices, limits);
        int states = (stay.minutes + 1) * stay.kinds.afters();
        boolean remembering = stay.choices() > 1;
        ended.clear(states * UNIT, remembering);
        ready.clear(stay.kinds.befores() * UNIT, remembering);
        Arrays.fill(reached, 0, states, false);
        double perMinute = idle / UNIT;
        for (int minute = 0; minute <= stay.minutes; minute++) {
            leave(minute, perMinute);
            if (minute < stay.minutes) {
                getReady(minute);
                begin(minute, perMinute);
            }
        }
    }

    private void price(Prices prices, DailyLimits limits) {
        int needed = stay.kindOf.length * stay.choices();
        if (cheapest.length < needed) {
            cheapest = new double[needed];
            by = new int[needed];
        }
        stay.price(prices, limits, cheapest, by);
    }

    private void leave(int minute, double perMinute) {
        left[minute] = minute == 0 ? Double.POSITIVE_INFINITY : left[minute - 1];
        leftBy[minute] = minute == 0 ? NONE : leftBy[minute - 1];
        for (int after = 0; after < stay.kinds.afters(); after++) {
            int state = minute * stay.kinds.afters() + after;
            for (int remainder = 0; reached[state] && remainder < UNIT; remainder++) {
                int place = state * UNIT + remainder;
                int free = (remainder + minute) % UNIT;
                if (ended.hasAny(place)) {
                    double cost = ended.paid(ended.first(place)) + perMinute * (minute - free);
                    if (cost < left[minute]) {
                        left[minute] = cost;
                        leftBy[minute] = ended.first(place);
                    }
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
                    getReady(state * UNIT + remainder, need * UNIT + remainder);
                }
            }
        }
    }

    private void getReady(int from, int to) {
        int end = ended.end(from);
        for (int label = ended.first(from); label < end; label++) {
            if (!ready.hasBetter(to, ended.paid(label))) {
                ready.add(to, ended.paid(label), ended.memory(label), NONE, label);
            }
        }
    }

    /** What is paid counts idle minutes as if the provider had been idle since the stay began and worked off the procedures. */
    private void begin(int minute, double perMinute) {
        Kinds kinds = stay.kinds;
        int choices = stay.choices();
        double entered = paid[minute] - perMinute * minute;
        for (int cell = stay.firstCell[minute]; cell < stay.firstCell[minute + 1]; cell++) {
            int kind = stay.kindOf[cell];
            int length = kinds.lengths[kind];
            int state = (minute + length) * kinds.afters() + kinds.after[kind];
            reached[state] = true;
            double forgotten = cheapest[cell * choices];
            for (int choice = 0; choice < choices; choice++) {
                double price = cheapest[cell * choices + choice];
                // whoever is remembered only counts where nobody else is as cheap
                if (choice == 0 ? price < Double.POSITIVE_INFINITY : price < forgotten) {
                    long bit = choice == 0 ? 0 : 1L << (choice - 1);
                    int what = cell * choices + choice;
                    double cost = price - perMinute * length;
                    int first = state * UNIT + Math.floorMod(-minute - length, UNIT);
                    ended.add(first, entered + cost, bit, what, NONE);
                    for (int remainder = 0; remainder < UNIT; remainder++) {
                        int from = kinds.before[kind] * UNIT + remainder;
                        end(from, state * UNIT + Math.floorMod(remainder - length, UNIT), cost, bit, what);
                    }
                }
            }
        }
    }

    /** All that are ready go on, unless they remember whom they would do. */
    private void end(int from, int to, double cost, long bit, int what) {
        int end = ready.end(from);
        for (int label = ready.first(from); label < end; label++) {
            double paid = ready.paid(label) + cost;
            if ((ready.memory(label) & bit) == 0 && !ended.hasBetter(to, paid)) {
                ended.add(to, paid, ready.memory(label) | bit, what, ready.before(label));
            }
        }
    }

    /** The least that is paid by one whose last procedure here has ended by this minute; infinite when there is none. */
    double leftBy(int minute) {
        return left[Math.min(minute, stay.minutes)];
    }

    /** Takes what the cheapest way takes to leave by this minute, and says when the first procedure begins. */
    int take(int leaving, DailyLimits limits, Taken taken) {
        int label = leftBy[Math.min(leaving, stay.minutes)];
        int begin = 0;
        stay.memory.begin();
        while (label != NONE) {
            Alike option = stay.options(by[ended.choice(label)]);
            begin = ended.placeOf(label) / UNIT / stay.kinds.afters() - option.kind.length();
            stay.take(option, ended.choice(label) % stay.choices(), begin, taken);
            taken.add(limits.procedures(), 1);
            taken.add(limits.minutes(), option.kind.length());
            taken.add(stay.load, option.roomMinutes);
            label = ended.before(label);
        }
        return begin;
    }
}
