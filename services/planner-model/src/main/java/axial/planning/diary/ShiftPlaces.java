package axial.planning.diary;

import axial.planning.rules.Weights;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest places in one shift for whoever asks for the same alternative, with what each adds to the price of the request itself: cheapest
 * first, then earliest. Good for as long as the same places are taken.
 */
final class ShiftPlaces implements ShiftSearch.Finds {

    /** As many as an answer most often lists, and a few that the patient can't come to. */
    static final int KEPT = 24;

    private static final long[] NO_PRICES = {};
    private static final int[] NOTHING = {};

    private long content;
    private @Nullable Weights weights;
    private int kept;
    private boolean thinned;
    private int found;
    private long[] prices = NO_PRICES;
    private int[] starts = NOTHING;
    private int[] rooms = NOTHING;
    private int[] idles = NOTHING;
    private int overload;

    /** Whether it holds the cheapest so many, or all there are, of the shift when it had this content. */
    boolean isOf(long now, Weights prevailing, int wanted) {
        return weights == prevailing && content == now && (kept >= wanted || hasAll());
    }

    /**
     * From here on it has none until they are found.
     *
     * @param most      to be kept
     * @param cheapestOnly some of the others won't be handed over
     */
    void begin(long now, Weights prevailing, int most, boolean cheapestOnly) {
        content = now;
        weights = prevailing;
        kept = most;
        thinned = cheapestOnly;
        found = 0;
    }

    @Override
    public void place(int room, int start, long price, int idle, int overload) {
        this.overload = overload;
        int at = Math.min(found, kept - 1);
        if (found++ >= kept && !beats(price, start, at)) {
            return;
        }
        reach(at);
        while (at > 0 && beats(price, start, at - 1)) {
            prices[at] = prices[at - 1];
            starts[at] = starts[at - 1];
            rooms[at] = rooms[at - 1];
            idles[at] = idles[at - 1];
            at--;
        }
        prices[at] = price;
        starts[at] = start;
        rooms[at] = room;
        idles[at] = idle;
    }

    private boolean beats(long price, int start, int other) {
        return price < prices[other] || (price == prices[other] && start < starts[other]);
    }

    private void reach(int at) {
        if (at >= prices.length) {
            int length = Math.min(kept, Math.max(4, prices.length * 2));
            prices = Arrays.copyOf(prices, length);
            starts = Arrays.copyOf(starts, length);
            rooms = Arrays.copyOf(rooms, length);
            idles = Arrays.copyOf(idles, length);
        }
    }

    int size() {
        return Math.min(found, kept);
    }

    /** Whether there are no others in the shift. */
    boolean hasAll() {
        return found == 0 || (found <= kept && !thinned);
    }

    long price(int i) {
        return prices[i];
    }

    int start(int i) {
        return starts[i];
    }

    /** By its place in the facilities. */
    int room(int i) {
        return rooms[i];
    }

    /** Units of idle time it makes. */
    int idle(int i) {
        return idles[i];
    }

    /** Units of load above 80 % that each of them makes. */
    int overload() {
        return overload;
    }
}
